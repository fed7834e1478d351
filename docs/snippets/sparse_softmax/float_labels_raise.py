import numpy as np
import xentlib as xl

labels = np.array([0.0, 2.0])  # as np.loadtxt reads them
logits = np.zeros((2, 3))
try:
    xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
except TypeError as error:
    print(error)

indices = labels.astype(np.int64)
assert (indices == labels).all()  # 0.7 would become 0
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=indices, logits=logits
)
print(losses.round(6).tolist())
