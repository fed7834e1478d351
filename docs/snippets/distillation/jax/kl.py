import jax
import jax.numpy as jnp
import optax

T = 4
teacher = jnp.array([[3.0, 1.0, -1.0], [0.0, 2.0, 1.0]])
student = jnp.array([[1.0, 1.0, 0.0], [0.0, 0.0, 0.0]])


def loss(student):
    log_q = jax.nn.log_softmax(student / T)
    p = jax.nn.softmax(teacher / T)
    return T**2 * optax.kl_divergence(log_q, p).mean()


value, gradient = jax.value_and_grad(loss)(student)
print(f"mean of T^2 KL {value:.5f}")
print("gradient, row 0", [f"{g:.4f}" for g in gradient[0]])
