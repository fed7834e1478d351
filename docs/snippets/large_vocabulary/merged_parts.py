import numpy as np
import xentlib as xl

logits, labels = np.array([[2.0, 1.0, 0.0, -1.0]]), [0]
left = xl.partial_softmax_cross_entropy(
    logits=logits[:, :2], labels=labels, first_class=0
)
right = xl.partial_softmax_cross_entropy(
    logits=logits[:, 2:], labels=labels, first_class=2
)
print("three numbers of each rank:", left.T.round(6), right.T.round(6))
loss = xl.merge_softmax_cross_entropy([left, right])
print("merged:", loss.round(6))
