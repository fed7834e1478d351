import jax.numpy as jnp
import optax

logits = jnp.array([[1.0, 2.0, 4.0]] * 5)
labels = jnp.array([2, -1, -2, 3, -100])
losses = optax.softmax_cross_entropy_with_integer_labels(logits, labels)
for label, loss in zip(labels, losses):
    print(f"label {label:4}: {loss:.6f}")
