import numpy as np
import xentlib as xl

labels = np.array([0.0, 2.0])  # as np.loadtxt reads them
logits = [[4.0, 1.0, 0.0], [0.0, 1.0, 3.0]]
print(xl.diagnose(labels=labels, logits=logits))
print("\nas integers:", xl.diagnose(labels=labels.astype(int), logits=logits))
