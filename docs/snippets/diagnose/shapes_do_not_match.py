import numpy as np
import xentlib as xl

labels = np.zeros(8, dtype=np.int64)
logits = np.zeros((6, 3))  # the last batch is smaller
print(xl.diagnose(labels=labels, logits=logits))

pixels = np.zeros((2, 8, 8), dtype=np.int64)
classes_on_axis_1 = np.zeros((2, 3, 8, 8))
print("\nPyTorch's layout:")
print(xl.diagnose(labels=pixels, logits=classes_on_axis_1))
