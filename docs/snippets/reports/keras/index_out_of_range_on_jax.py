import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np

loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
print(loss(np.array([3]), np.zeros((1, 3), np.float32)))
