import warnings

import numpy as np
from scipy.special import log_softmax, softmax, xlogy

logits = np.array([1.0, 2.0, -np.inf])
labels = np.array([1.0, 0.0, 0.0])
with warnings.catch_warnings(record=True, action="always") as warned:
    print("log_softmax:", -(labels * log_softmax(logits)).sum())
print(f"{warned[0].category.__name__}: {warned[0].message}")
print("xlogy:      ", -xlogy(labels, softmax(logits)).sum().round(6))
