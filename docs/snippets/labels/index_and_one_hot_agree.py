import numpy as np
import xentlib as xl

classes = 4
indices = np.array([2, 0])
one_hot = np.eye(classes)[indices]
logits = np.array([[0.5, -1.0, 2.0, 0.0], [0.5, -1.0, 2.0, 0.0]])
print("one-hot:", one_hot.tolist())
loss = xl.sparse_softmax_cross_entropy_with_logits(
    labels=indices, logits=logits
)
print("sparse: ", loss.round(6).tolist())
loss = xl.softmax_cross_entropy_with_logits(labels=one_hot, logits=logits)
print("dense:  ", loss.round(6).tolist())

vocabulary = np.zeros(32000, np.float32)  # a single one-hot label
print(f"bytes for a label: {vocabulary.nbytes} or {np.int32(0).nbytes}")
