import warnings

import keras
import numpy as np

inputs, labels = (
    np.array([[-1.0], [-2.0], [1.0]]),
    np.array([[0.0], [0.0], [1.0]]),
)
for activation in ("softmax", "sigmoid"):
    keras.utils.set_random_seed(0)
    layer = keras.layers.Dense(1, activation=activation)
    model = keras.Sequential([keras.layers.Input((1,)), layer])
    model.compile(keras.optimizers.SGD(1.0), "binary_crossentropy")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        losses = model.fit(inputs, labels, epochs=50, verbose=0).history[
            "loss"
        ]
        predicted = keras.ops.convert_to_numpy(model(inputs))[:, 0]
    print(f"{activation}: loss {losses[0]:.2f} to {losses[-1]:.2f}", end="")
    print(f", outputs {predicted.round(2)}", end="")
    print(f", accuracy {((predicted > 0.5) == labels[:, 0]).mean():.2f}")
