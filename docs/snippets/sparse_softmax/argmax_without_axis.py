import numpy as np
import xentlib as xl

preds = [[10.0, -10.0]] * 4
labels = [[1.0, 0.0], [1.0, -1.0], [0.0, 1.0], [-1.0, 1.0]]
labels = np.argmax(labels)
print("labels:", labels)
try:
    xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=preds)
except ValueError as error:
    print(error)
