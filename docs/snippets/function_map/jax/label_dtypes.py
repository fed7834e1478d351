import jax.numpy as jnp
import optax

# no 64 bits by default
DTYPES = [
    "float16",
    "float32",
    "uint8",
    "int32",
    "bool",
]
for loss, y in [
    (optax.sigmoid_binary_cross_entropy, [1, 0]),
    (optax.softmax_cross_entropy, [1, 0]),
    (optax.softmax_cross_entropy_with_integer_labels, 1),
]:
    for dtype in DTYPES:
        try:
            loss(jnp.zeros(2), jnp.array(y, dtype))
            print(loss.__name__, dtype)
        except TypeError:
            pass
