import jax.numpy as jnp
import optax

x = jnp.array([[-1000.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
y = jnp.array([[1.0, 0.0, 0.0], [1.0, 0.0, 0.0]])
for name, loss in {
    "sigmoid": optax.sigmoid_binary_cross_entropy(x, y),
    "softmax": optax.softmax_cross_entropy(x, y),
    "integer": optax.softmax_cross_entropy_with_integer_labels(
        x, jnp.array([0, 0])
    ),
}.items():
    print(f"{name:7} result {loss.shape}, largest {loss.max():.3f}")
masked = jnp.array([1.0, 2.0, -jnp.inf])
print("masked", optax.softmax_cross_entropy(masked, y[0]).round(6))
print("safe  ", optax.safe_softmax_cross_entropy(masked, y[0]).round(6))
