import numpy as np
import xentlib as xl

labels = np.array([1, 2, -100, -100])
logits = np.array([[0, 3, 1], [1, 0, 4], [2, 1, 0], [0, 1, 1]])
loss = xl.sparse_softmax_cross_entropy_with_logits

print(xl.diagnose(labels=labels, logits=logits, function=loss))
print(
    xl.diagnose(
        labels=labels, logits=logits, function=loss, ignore_index=-100
    )
)
