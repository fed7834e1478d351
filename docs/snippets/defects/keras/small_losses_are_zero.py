import math

import keras
import numpy as np

logits, label = np.array([[10.0, -10.0]]), np.array([0])
for dtype in ["float32", "float64"]:
    loss = keras.losses.SparseCategoricalCrossentropy(
        from_logits=True, dtype=dtype
    )
    print(f"{dtype}:  {loss(label, logits):.7e}")
print(f"expected: {math.log1p(math.exp(-20)):.7e}")
