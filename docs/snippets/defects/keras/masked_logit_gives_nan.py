import keras
import numpy as np

logits = np.array([[1.0, 2.0, -np.inf]], "float32")
dense = keras.losses.CategoricalCrossentropy(from_logits=True)
sparse = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
row = np.array([[1.0, 0.0, 0.0]])
print(f"dense:      {dense(row, logits)}")
print(f"sparse:     {sparse(np.array([0]), logits):.6f}")
print(f"workaround: {dense(row, np.maximum(logits, -1e9)):.6f}")
