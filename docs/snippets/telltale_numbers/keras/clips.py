import keras
import numpy as np

zero, one = np.array([[0.0]]), np.array([[1.0]])
binary, categorical = keras.losses.BinaryCrossentropy(), keras.losses.CategoricalCrossentropy()
print(f"{binary(one, zero):.6f} {binary(zero, one):.6f}")
print(f"{categorical(np.hstack([one, zero]), np.hstack([zero, one])):.6f}")
print(f"{binary(one, one):.3e} {categorical(np.hstack([one, zero]), np.hstack([one, zero])):.3e}")
