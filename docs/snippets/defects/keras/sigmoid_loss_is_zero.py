import math

import keras
import numpy as np

loss = keras.losses.BinaryCrossentropy(from_logits=True)
for x in (-20.0, -87.0, -88.0):
    got = loss(np.array([[0.0]]), np.array([[x]]))
    print(f"logit {x}: {got:.3e} {math.log1p(math.exp(x)):.3e}")
