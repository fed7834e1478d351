import jax.numpy as jnp
import optax

logits = jnp.zeros((2, 3))
try:
    optax.softmax_cross_entropy(logits, jnp.zeros((2, 2)))
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

print(optax.softmax_cross_entropy(logits, jnp.eye(3)[:2]))
