import jax.numpy as jnp
import optax

logits = jnp.array([5.0, 5.0, 5.0])
labels = jnp.array([1.0, 0.0, 0.3])
losses = optax.sigmoid_binary_cross_entropy(logits, labels)
print([round(loss, 4) for loss in losses.tolist()])
print(f"mean: {losses.mean():.4f}")
