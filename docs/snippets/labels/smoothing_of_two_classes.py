import numpy as np
import xentlib as xl

smoothing = 0.1
x = np.array([-0.5, 1.5])
row = (1 - smoothing) * np.array([0.0, 1.0]) + smoothing / 2
yes = (1 - smoothing) * 1.0 + smoothing / 2
dense = xl.softmax_cross_entropy_with_logits(labels=row, logits=x)
sigmoid = xl.sigmoid_cross_entropy_with_logits(labels=yes, logits=x[1] - x[0])
print(f"softmax, label {row.round(6).tolist()}: {dense:.6f}")
print(f"sigmoid, label {yes:.2f}: {sigmoid:.6f}")
