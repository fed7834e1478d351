import jax.numpy as jnp
import optax

labels = jnp.array([1.0, 0.0, 1.0, 0.0])
logits = jnp.array([[20.0], [-20.0], [20.0], [-20.0]])  # certain, and right
losses = optax.sigmoid_binary_cross_entropy(logits, labels)
print(losses.shape, losses.mean())

losses = optax.sigmoid_binary_cross_entropy(0 * logits, labels)
print(losses.shape, losses.mean())

losses = optax.sigmoid_binary_cross_entropy(logits[:, 0], labels)
print(losses.shape, losses.mean())
