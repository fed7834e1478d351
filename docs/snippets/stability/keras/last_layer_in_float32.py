import keras
import numpy as np

hidden = keras.layers.Dense(4, dtype="mixed_float16")
last = keras.layers.Dense(3, dtype="float32")
x = hidden(np.ones((2, 8), "float32"))
print("hidden:", keras.backend.standardize_dtype(x.dtype))
print("logits:", keras.backend.standardize_dtype(last(x).dtype))
