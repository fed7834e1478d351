import jax.numpy as jnp
import optax

logits = jnp.array([[10.0, -10.0]] * 4)
labels = jnp.array([[1.0, 0.0], [0.9, 0.1], [0.5, 0.5], [0.0, 1.0]])
losses = optax.softmax_cross_entropy(logits, labels)
print([round(loss, 4) for loss in losses.tolist()])
print(f"mean: {losses.mean():.4f}, first row: {losses[0]:.6e}")
