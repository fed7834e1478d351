import jax.numpy as jnp
import optax

labels = jnp.array([[1], [2]])  # class indices, shape (2, 1)
logits = jnp.array([[0.0, 5.0, 0.0], [0.0, 0.0, 5.0]])  # both predicted right
dense = optax.softmax_cross_entropy(logits, labels)
sparse = optax.softmax_cross_entropy_with_integer_labels(
    logits, labels.squeeze(-1)
)
print("got:       ", dense.round(4))
print("workaround:", sparse.round(4))
