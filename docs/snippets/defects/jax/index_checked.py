import jax.numpy as jnp
import optax

logits = jnp.array([[1.0, 2.0, 4.0]] * 4)
labels = jnp.array([2, -1, 3, -100])
valid = (labels >= 0) & (labels < logits.shape[-1])
safe = jnp.where(valid, labels, 0)
losses = optax.softmax_cross_entropy_with_integer_labels(logits, safe)
print("valid:      ", valid)
print("nan for bad:", jnp.where(valid, losses, jnp.nan).round(6))
print("mean of the valid ones:", losses.mean(where=valid).round(6))
