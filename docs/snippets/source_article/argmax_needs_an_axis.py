import numpy as np
import xentlib as xl

preds = np.array([[10.0, -10.0]] * 4)
labels = np.array([[1.0, 0.0], [1.0, -1.0], [0.0, 1.0], [-1.0, 1.0]])
print("np.argmax(labels):        ", np.argmax(labels))
print("np.argmax(labels, axis=1):", np.argmax(labels, axis=1).tolist())

try:
    xl.sparse_softmax_cross_entropy_with_logits(
        labels=np.argmax(labels), logits=preds
    )
except ValueError as error:
    print(error)
