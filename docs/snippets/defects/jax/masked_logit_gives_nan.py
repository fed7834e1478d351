import jax.numpy as jnp
import optax

logits = jnp.array([[1.0, 2.0, -jnp.inf]])
labels = jnp.array([[1.0, 0.0, 0.0]])
index = jnp.array([0])
sparse = optax.softmax_cross_entropy_with_integer_labels(logits, index)
where = optax.softmax_cross_entropy(
    logits, labels, where=jnp.isfinite(logits)
)
print(
    "softmax_cross_entropy:    ", optax.softmax_cross_entropy(logits, labels)
)
print("... with_integer_labels:  ", sparse.round(6))
print("where=jnp.isfinite(logits):", where.round(6))
