import jax
import jax.numpy as jnp
import optax

labels = jnp.array([[1.0, 0.0]])
print("log by hand: ", -(labels * jnp.log(jax.nn.softmax(jnp.array([[200.0, 0.0]])))).sum())
print("masked class:", optax.softmax_cross_entropy(jnp.array([[1.0, -jnp.inf]]), labels))
print("out of range:", optax.softmax_cross_entropy_with_integer_labels(jnp.array([[1.0, 0.0]]), jnp.array([2])))
print("nothing kept:", jnp.zeros(0).mean())
