import numpy as np
import xentlib as xl

loss = xl.sparse_softmax_cross_entropy_with_logits
labels, logits = np.array([0.0, 1.0]), np.zeros((2, 3))
try:
    loss(labels=labels, logits=logits)
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

print(loss(labels=labels.astype(int), logits=logits).round(6).tolist())
