import keras
import numpy as np

label = np.array([[1.0, 0.0, 0.0]])
default = keras.losses.CategoricalCrossentropy()
right = keras.losses.CategoricalCrossentropy(from_logits=True)
for row in ([5, 3, -2], [5, -3, -1], [-1, 3, 2], [1, -1, 0], [0, 0, 0]):
    logits = np.array([row], "float32")
    print(
        f"{row}: {float(default(label, logits)):.4g}, "
        f"right {float(right(label, logits)):.4f}"
    )
