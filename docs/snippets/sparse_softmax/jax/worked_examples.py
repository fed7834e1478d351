import jax.numpy as jnp
import optax

labels = jnp.array([0, 1])
logits = jnp.array([[-1.0, 1.0]] * 2)
losses = optax.softmax_cross_entropy_with_integer_labels(logits, labels)
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
