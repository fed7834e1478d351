import jax.numpy as jnp
import optax

logits, labels = jnp.zeros((2, 3)), jnp.array([0.0, 1.0])
try:
    optax.softmax_cross_entropy_with_integer_labels(logits, labels)
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

print(
    optax.softmax_cross_entropy_with_integer_labels(
        logits, labels.astype(int)
    )
)
