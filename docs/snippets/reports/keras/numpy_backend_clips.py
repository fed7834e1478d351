import os

os.environ["KERAS_BACKEND"] = "numpy"
import keras
import numpy as np

loss = keras.losses.BinaryCrossentropy(from_logits=True)
print("got:     ", loss([1.0], [-50.0]))
print("expected:", np.logaddexp(0, 50.0))
