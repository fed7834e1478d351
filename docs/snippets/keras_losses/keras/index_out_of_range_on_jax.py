import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np

logits = np.array([[2.0, 1.0, 0.0]])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
for index in (2, 3, -1, -100):
    print(f"index {index}: {float(loss(np.array([index]), logits)):.4f}")

model = keras.Sequential([keras.layers.Input((2,)), keras.layers.Dense(3)])
model.compile("sgd", loss)
history = model.fit(np.ones((4, 2)), np.full(4, 3), verbose=0)
print("fit, every label 3 of 3 classes:", abs(history.history["loss"][0]))
