import jax
import jax.numpy as jnp
import optax


def losses(logits):
    return optax.softmax_cross_entropy_with_integer_labels(
        logits, jnp.array([0, 1])
    )


logits = jnp.zeros((2, 3))
try:
    jax.grad(losses)(logits)
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

print(jax.grad(lambda logits: losses(logits).mean())(logits))
