from inspect import signature

import numpy as np
from sklearn.metrics import log_loss

print(*(name for name in signature(log_loss).parameters))
binary = log_loss([1, 0], [0.0, 1.0])
print(f"binary: {np.shape(binary)}, {binary:.3f}")
rows = log_loss([0, 1], [[0.0, 0.5, 0.5], [0.5, 0.0, 0.5]], labels=[0, 1, 2])
print(f"three classes: {np.shape(rows)}, {rows:.3f}")
print(
    f"not reduced: {log_loss([1, 0], [0.0, 1.0], normalize=False):.3f}, "
    "the sum"
)
single = log_loss([1, 0], np.array([0.0, 1.0], "float32"))
print(f"float32: {single:.3f}")
