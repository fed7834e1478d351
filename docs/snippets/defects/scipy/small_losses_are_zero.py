import numpy as np
from scipy.special import log_expit, log_softmax

for dtype in (np.float32, np.float64):
    logits = np.array([10, -10], dtype)
    print(f"{dtype.__name__}: {-log_softmax(logits)[0] + 0:.7e}")
print(f"sigmoid of the gap:   {-log_expit(np.float64(20)):.7e}")
print(f"expected: {np.log1p(np.exp(-20)):.7e}")
