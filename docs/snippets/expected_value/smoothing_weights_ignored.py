import numpy as np
import xentlib as xl

logits = np.array([[2.0, 1.0, 0.0], [0.0, 1.0, 2.0], [1.0, 1.0, 1.0]])
labels, weight, smoothing = np.array([0, 2, -100]), np.array([1, 2, 3]), 0.1

kept = labels != -100
y = np.eye(3)[labels[kept]] * (1 - smoothing) + smoothing / 3
losses = -(y * weight * xl.log_softmax(logits[kept])).sum(axis=1)
print("losses:", losses.round(6))
print(f"mean:   {losses.sum() / weight[labels[kept]].sum():.6f}")
