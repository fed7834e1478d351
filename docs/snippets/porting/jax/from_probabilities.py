import keras
import numpy as np
import optax

p = np.random.default_rng(0).dirichlet([1, 1, 1], size=4).astype("float32")
index = np.array([0, 2, 1, 1], "int32")
expected = float(keras.losses.SparseCategoricalCrossentropy()(index, p))
loss = optax.softmax_cross_entropy_with_integer_labels
right, wrong = loss(np.log(p), index).mean(), loss(p, index).mean()
print(f"log(p), as Keras to 1e-6: {abs(float(right) - expected) < 1e-6}")
print(f"p,      as Keras to 1e-6: {abs(float(wrong) - expected) < 1e-6}")
