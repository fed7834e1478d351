import numpy as np
import xentlib as xl

mask = np.array([[0, 128, 255], [0, 0, 255]])
logits = np.zeros((2, 3, 3))

print(xl.diagnose(labels=mask, logits=logits))
labels = np.searchsorted([0, 128, 255], mask)
print(xl.diagnose(labels=labels, logits=logits))
