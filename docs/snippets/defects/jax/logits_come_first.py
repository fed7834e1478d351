import jax.numpy as jnp
import optax

logits = jnp.array([5.0])
labels = jnp.array([1.0])
loss = optax.sigmoid_binary_cross_entropy
print("logits, labels:", loss(logits, labels).round(6))
print("labels, logits:", loss(labels, logits).round(6))
