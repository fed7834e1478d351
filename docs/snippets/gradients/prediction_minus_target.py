import numpy as np
import xentlib as xl

x, y = np.array([2.0, -1.0, 0.0]), np.array([1.0, 1.0, 0.3])
slope = xl.gradients.sigmoid_cross_entropy_with_logits(labels=y, logits=x)
print("sigma(x) - y:", (xl.sigmoid(x) - y).round(6).tolist())
print("gradient:    ", slope.round(6).tolist())

x, y = np.array([2.0, 1.0, 0.0]), np.array([0.0, 1.0, 0.0])
slope = xl.gradients.softmax_cross_entropy_with_logits(labels=y, logits=x)
print("p - y:       ", (xl.softmax(x) - y).round(6).tolist())
print("gradient:    ", slope.round(6).tolist())
