import numpy as np
import xentlib as xl

logits = 9 * np.eye(3)[[0, 1, 1]]  # classes 0, 1, 1: right, and sure of it
labels = np.array([1, 2, 2])  # the same classes, counted from 1
wrong = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
right = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels - 1, logits=logits
)
print("as they are:", wrong.round(6).tolist())
print("less 1:     ", right.round(6).tolist())
