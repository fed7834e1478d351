import keras
import numpy as np

zero, one = np.array([[0.0]]), np.array([[1.0]])
binary = keras.losses.BinaryCrossentropy()
categorical = keras.losses.CategoricalCrossentropy()
one_zero, zero_one = np.hstack([one, zero]), np.hstack([zero, one])
print(f"{binary(one, zero):.6f} {binary(zero, one):.6f}")
print(f"{categorical(one_zero, zero_one):.6f}")
print(f"{binary(one, one):.3e} {categorical(one_zero, one_zero):.3e}")
