import numpy as np
import xentlib as xl

logits = np.arange(12.0).reshape(2, 3, 2)  # 2 images, 3 classes, 2 pixels
labels = np.array([[0, 1], [2, 2]])
last = np.moveaxis(logits, 1, -1)
print(last.shape)
print(
    xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=last)
    .round(6)
    .tolist()
)
