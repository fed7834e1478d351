import numpy as np
from sklearn.metrics import log_loss

for dtype in (np.float64, np.float32):
    print(f"{log_loss([0, 1], np.array([1, 0], dtype)):.6f} {log_loss([0, 1], np.array([0, 1], dtype)):.3e}")
