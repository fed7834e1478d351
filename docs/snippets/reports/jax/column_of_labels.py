import jax.numpy as jnp
import optax

logits, column = jnp.zeros((2, 3)), jnp.array([[1.0], [2.0]])
print(optax.softmax_cross_entropy(logits, column))
