import keras
import numpy as np

label, index = np.array([[1.0, 0.0, 0.0]]), np.array([0])
dense = keras.losses.CategoricalCrossentropy()
sparse = keras.losses.SparseCategoricalCrossentropy()
right = keras.losses.CategoricalCrossentropy(from_logits=True)
for row in ([5, 3, -2], [5, -3, -1], [-1, 3, 2], [1, -1, 0], [0, 0, 0]):
    logits = np.array([row], "float32")
    print(
        f"{row}: {float(dense(label, logits)):.4g} and "
        f"{float(sparse(index, logits)):.4g}, "
        f"right {float(right(label, logits)):.4f}"
    )
