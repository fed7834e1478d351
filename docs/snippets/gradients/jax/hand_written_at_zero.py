import jax
import jax.numpy as jnp
import optax

x, y = jnp.zeros(3), jnp.array([0.0, 1.0, 0.5])


def by_hand(x):
    return (jnp.maximum(x, 0) - x * y + jnp.log1p(jnp.exp(-jnp.abs(x)))).sum()


def built_in(x):
    return optax.sigmoid_binary_cross_entropy(x, y).sum()


print("by hand: ", jax.grad(by_hand)(x).tolist())
print("built in:", jax.grad(built_in)(x).tolist())
