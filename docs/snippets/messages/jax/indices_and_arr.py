import jax.numpy as jnp
import optax

logits, labels = jnp.zeros((2, 3)), jnp.array([[0], [1]])
try:
    optax.softmax_cross_entropy_with_integer_labels(logits, labels)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

print(optax.softmax_cross_entropy_with_integer_labels(logits, labels[:, 0]))
