import numpy as np
import xentlib as xl

labels = np.array([0, 2, 1, 1])
logits = np.array([[2, 0, 1], [0, 1, 3], [1, 2, 0], [0, 1, 1]])
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)

printed = round(float(losses.sum()), 4)
print(xl.diagnose(labels=labels, logits=logits, loss=printed))
