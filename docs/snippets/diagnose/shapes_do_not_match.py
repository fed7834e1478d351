import numpy as np
import xentlib as xl

labels = np.zeros((2, 8, 8), dtype=np.int64)  # one class for each pixel
logits = np.zeros((2, 3, 8, 8))  # three classes, on axis 1
print(xl.diagnose(labels=labels, logits=logits))
print(
    "\nclasses last:",
    xl.diagnose(labels=labels, logits=np.moveaxis(logits, 1, -1)),
)
