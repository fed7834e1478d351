import keras
import numpy as np

logits, labels = np.zeros((2, 3)), np.array([0, 1])
try:
    keras.losses.CategoricalCrossentropy(from_logits=True)(labels, logits)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

sparse = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
print(f"{sparse(labels, logits):.6f}")
