import numpy as np
import xentlib as xl

loss = xl.sigmoid_cross_entropy_with_logits
labels, logits = np.array(["1", "0"]), np.zeros(2)
try:
    loss(labels=labels, logits=logits)
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

print(loss(labels=labels.astype(float), logits=logits).round(6).tolist())
