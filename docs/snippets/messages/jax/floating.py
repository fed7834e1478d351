import jax.numpy as jnp
import optax

logits, labels = jnp.array([[2, 0, 1], [0, 2, 1]]), jnp.array([0, 1])
try:
    optax.softmax_cross_entropy_with_integer_labels(logits, labels)
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

print(
    optax.softmax_cross_entropy_with_integer_labels(
        logits.astype(float), labels
    )
)
