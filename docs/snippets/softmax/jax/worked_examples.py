import jax.numpy as jnp
import optax

labels = [[1.0, 0.0], [0.0, 1.0], [0.3, 0.7]]
logits = jnp.array([[-1.0, 1.0]] * 3)
losses = optax.softmax_cross_entropy(logits, jnp.array(labels))
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
