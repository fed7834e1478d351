import jax.numpy as jnp
import optax

labels = jnp.array([[1.0, -1.0], [1.0, 0.0], [0.0, 1.0]])
logits = jnp.array([[-1.0, 1.0]] * 3)
losses = optax.softmax_cross_entropy(logits, labels)
for y, loss in zip(labels, losses):
    print(f"y = {y.tolist()}: {loss:.6f}")
