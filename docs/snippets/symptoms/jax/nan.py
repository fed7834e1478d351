import jax
import jax.numpy as jnp
import optax

labels = jnp.array([[1.0, 0.0]])
p = jax.nn.softmax(jnp.array([[200.0, 0.0]]))
print("log by hand: ", -(labels * jnp.log(p)).sum())
print(
    "masked class:",
    optax.softmax_cross_entropy(jnp.array([[1.0, -jnp.inf]]), labels),
)
sparse = optax.softmax_cross_entropy_with_integer_labels
print("out of range:", sparse(jnp.array([[1.0, 0.0]]), jnp.array([2])))
print("nothing kept:", jnp.zeros(0).mean())
