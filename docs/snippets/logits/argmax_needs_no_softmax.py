import numpy as np
import xentlib as xl

logits = np.array([[2.0, 1.0, -1.0], [0.5, 0.7, 0.6]])
print("argmax of the logits: ", logits.argmax(axis=-1).tolist())
print("argmax of the softmax:", xl.softmax(logits).argmax(axis=-1).tolist())

one_logit = np.array([[3.0], [-3.0]])  # shape (2, 1)
print("argmax of one logit:  ", one_logit.argmax(axis=-1).tolist())
print("sign of one logit:    ", (one_logit[:, 0] > 0).astype(int).tolist())
