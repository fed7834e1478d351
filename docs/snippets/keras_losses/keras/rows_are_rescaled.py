import keras
import numpy as np

row, index = np.array([[0.2, 0.1, 0.1]]), np.array([0])
dense = keras.losses.CategoricalCrossentropy()
sparse = keras.losses.SparseCategoricalCrossentropy()
print(f"rows:    {float(dense(np.array([[1.0, 0.0, 0.0]]), row)):.4f}")
print(f"indices: {float(sparse(index, row)):.4f}")
p = row[0, 0]
print(f"-log({p:.1f}) = {-np.log(p):.4f}", end=", ")
print(f"-log({p:.1f} / {row.sum():.1f}) = {-np.log(p / row.sum()):.4f}")

certain = np.eye(1, 50000, dtype="float32")
print(f"certain and right, rows:    {float(dense(certain, certain)):.1e}")
print(f"certain and right, indices: {float(sparse(index, certain)):.1e}")
print("epsilon:", keras.config.epsilon())
