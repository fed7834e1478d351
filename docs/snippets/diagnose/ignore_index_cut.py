import numpy as np
import xentlib as xl

labels = np.array([1, 2, -100, 0]).astype(np.uint8)
logits = np.array([[0, 3, 1], [1, 0, 4], [2, 1, 0], [3, 1, 1]])

print(xl.diagnose(labels=labels, logits=logits, ignore_index=-100))
