import warnings

import numpy as np
from sklearn.metrics import log_loss

scores = np.array([[0.9, 0.3], [0.2, 0.9]])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    log_loss([0, 1], scores)
print(f"{caught[0].category.__name__}: {caught[0].message}")

print(f"{log_loss([0, 1], scores / scores.sum(axis=1, keepdims=True)):.6f}")
