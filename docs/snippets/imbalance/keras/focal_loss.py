import keras
import numpy as np

y, x = np.float32([[1.0], [1.0], [0.0]]), np.float32([[-2.0], [2.0], [-5.0]])
loss = keras.losses.BinaryFocalCrossentropy(
    gamma=2.0, from_logits=True, reduction=None
)
print(*(f"{value:.6f}" for value in loss(y, x)))
