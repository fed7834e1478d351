import numpy as np
import xentlib as xl

labels = np.array([[0, 2, 1]])
logits = np.array([[[4, 0, 1], [0, 1, 3], [2, 5, 0]]])

print(xl.diagnose(labels=labels, logits=logits))
