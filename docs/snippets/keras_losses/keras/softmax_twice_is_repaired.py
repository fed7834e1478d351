import warnings

import keras
import numpy as np

inputs, labels = np.eye(10, dtype="float32"), np.arange(10)
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
for behind in ([], [keras.layers.Reshape((10,))]):
    keras.utils.set_random_seed(0)
    layers = [keras.layers.Dense(10, activation="softmax"), *behind]
    model = keras.Sequential([keras.layers.Input((10,)), *layers])
    model.compile(keras.optimizers.Adam(0.1), loss)
    with warnings.catch_warnings(action="ignore"):  # "Was this intended?"
        history = model.fit(inputs, labels, epochs=300, verbose=0).history
    print(
        f"{len(behind)} layers behind the softmax: {history['loss'][-1]:.2f}"
    )
