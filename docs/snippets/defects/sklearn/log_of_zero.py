import numpy as np
from sklearn.metrics import log_loss

for dtype in (np.float64, np.float32):
    wrong = log_loss([1], np.array([0.0], dtype), labels=[0, 1])
    right = log_loss([1], np.array([1.0], dtype), labels=[0, 1])
    print(f"{dtype.__name__}: probability 0, label 1: {wrong:.4f}", end="")
    print(f", -log(eps): {-np.log(np.finfo(dtype).eps):.4f}", end="")
    print(f"; probability 1: {right:.5g}")
