import numpy as np
from sklearn.metrics import log_loss

for dtype in (np.float64, np.float32):
    right, wrong = np.array([0, 1], dtype), np.array([1, 0], dtype)
    print(f"{log_loss([0, 1], wrong):.6f} {log_loss([0, 1], right):.3e}")
