import keras
import numpy as np

logits, one_hot = np.zeros((2, 3)), np.eye(3)[[0, 1]]
try:
    keras.losses.SparseCategoricalCrossentropy(from_logits=True)(
        one_hot, logits
    )
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

dense = keras.losses.CategoricalCrossentropy(from_logits=True)
print(f"{dense(one_hot, logits):.6f}")
