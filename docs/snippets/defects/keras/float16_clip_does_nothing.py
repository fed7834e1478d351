import keras
import numpy as np

for dtype in ("float32", "float16"):
    label, probability = np.array([0.0], dtype), np.array([1.0], dtype)
    loss = keras.losses.binary_crossentropy(label, probability)
    print(
        f"{dtype}: loss {loss:.4f}, 1 - epsilon = "
        f"{np.array(1 - 1e-7, dtype):.10f}"
    )
