import numpy as np
import xentlib as xl

x, y = np.array([2.0, -1.0, 0.0]), np.array([1.0, 1.0, 0.3])
print("sigma(x) - y:", (xl.sigmoid(x) - y).round(6).tolist())
print("gradient:    ", xl.gradients.sigmoid_cross_entropy_with_logits(labels=y, logits=x).round(6).tolist())

x, y = np.array([2.0, 1.0, 0.0]), np.array([0.0, 1.0, 0.0])
print("p - y:       ", (xl.softmax(x) - y).round(6).tolist())
print("gradient:    ", xl.gradients.softmax_cross_entropy_with_logits(labels=y, logits=x).round(6).tolist())
