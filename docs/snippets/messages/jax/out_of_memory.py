import jax
import jax.numpy as jnp

hidden, weight = jnp.zeros((2**23, 1)), jnp.zeros((1, 2**22))
try:
    logits = jax.block_until_ready(hidden @ weight)
except jax.errors.JaxRuntimeError as error:
    print(error)
