import jax.numpy as jnp
import optax

labels = jnp.array([1.0, 0.0, 0.3])
logits = jnp.full_like(labels, 5.0)
losses = optax.sigmoid_binary_cross_entropy(logits, labels)
for y, loss in zip(labels, losses):
    print(f"y = {y:.1f}: {loss:.6f}")
