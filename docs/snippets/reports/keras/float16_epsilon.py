import keras
import numpy as np

for dtype in ("float16", "float32"):
    label, probability = np.array([0.0], dtype), np.array([1.0], dtype)
    loss = keras.losses.binary_crossentropy(label, probability)
    print(dtype, keras.ops.convert_to_numpy(loss))
