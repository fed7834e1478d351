import keras
import numpy as np

y, p = np.zeros((1, 1000)), np.zeros((1, 1000))
y[0, :10], p[0, :5] = 1, 1
print(f"half found:  {keras.losses.Dice()(y, p):.4f}")
print(
    f"empty mask, nothing predicted: {keras.losses.Dice()(0 * y, 0 * p):.4f}"
)
