import numpy as np
import xentlib as xl

x = np.array([2.0, 2.0, 2.0])
labels = np.array([1.0, 0.5, 0.0])  # the middle one is "nobody knows"
known = np.array([1.0, 0.0, 1.0])
derivative = xl.gradients.sigmoid_cross_entropy_with_logits
slopes = derivative(labels=labels, logits=x)
print("half:  ", slopes.round(6).tolist())
print("masked:", (known * slopes).round(6).tolist())
