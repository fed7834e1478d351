import warnings

import keras
import numpy as np

labels, logits = np.array([[1.0], [0.0]]), np.array([[3.0], [-3.0]])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    loss = keras.losses.CategoricalCrossentropy(from_logits=True)(
        labels, logits
    )
print(f"{caught[0].category.__name__}: {caught[0].message}")

binary = keras.losses.BinaryCrossentropy(from_logits=True)
print(f"{loss:.6f} {binary(labels, logits):.6f}")
