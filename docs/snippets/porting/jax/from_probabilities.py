import jax.numpy as jnp
import keras
import numpy as np
import optax

p = np.random.default_rng(0).dirichlet([1, 1, 1], size=4).astype("float32")
index = np.array([0, 2, 1, 1], "int32")

losses = optax.softmax_cross_entropy_with_integer_labels(jnp.log(p), index)

expected = float(keras.losses.SparseCategoricalCrossentropy()(index, p))
diff = abs(float(losses.mean()) - expected)
assert diff < 1e-6
print(f"log(p), difference: {diff:.1e}")
wrong = optax.softmax_cross_entropy_with_integer_labels(p, index).mean()
print(f"p, off by {float(wrong) - expected:.4f}")
