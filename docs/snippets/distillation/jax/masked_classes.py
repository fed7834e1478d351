import jax
import jax.numpy as jnp
import optax

p = jax.nn.softmax(jnp.array([1.0, 2.0, -jnp.inf]))
student = jnp.array([2.0, 1.0, -jnp.inf])


def show(name, loss):
    value, gradient = jax.value_and_grad(loss)(student)
    gradient = [round(float(g), 4) for g in gradient]
    print(f"{name:8} {value:.6f}, gradient {gradient}")


soft_loss = optax.softmax_cross_entropy
show("as it is", lambda x: soft_loss(x, p))
show("where", lambda x: soft_loss(x, p, where=jnp.isfinite(student)))
