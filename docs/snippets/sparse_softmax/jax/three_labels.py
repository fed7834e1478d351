import jax.numpy as jnp
import optax

logits = jnp.array([[2.0, 1.0, 0.0]] * 3)
labels = jnp.array([0, 1, 2])
losses = optax.softmax_cross_entropy_with_integer_labels(logits, labels)
print([round(loss, 6) for loss in losses.tolist()])
