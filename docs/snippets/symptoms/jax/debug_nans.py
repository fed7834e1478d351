import jax
import jax.numpy as jnp

jax.config.update("jax_debug_nans", True)  # at the top of the program
labels = jnp.array([[1.0, 0.0]])
p = jax.nn.softmax(jnp.array([[200.0, 0.0]]))
try:
    print(-(labels * jnp.log(p)).sum())
except FloatingPointError as error:
    print(str(error).splitlines()[0])
