import numpy as np
import xentlib as xl

labels = np.array([-100, -100, -100])
logits = np.array([[0, 3, 1], [1, 0, 4], [2, 1, 0]])

print(xl.diagnose(labels=labels, logits=logits, loss=np.nan))
