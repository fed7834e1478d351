import keras
import numpy as np

logits, labels = np.zeros((2, 3)), np.array([0, 1, 2])
sparse = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
try:
    sparse(labels, logits)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{sparse(labels[:2], logits):.6f}")
