import numpy as np
import xentlib as xl

loss = xl.sparse_softmax_cross_entropy_with_logits
labels, logits = np.array([1, 3]), np.zeros((2, 3))
try:
    loss(labels=labels, logits=logits)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

print(loss(labels=labels - 1, logits=logits).round(6).tolist())
