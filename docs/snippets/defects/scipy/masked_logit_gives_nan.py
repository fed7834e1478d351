import warnings

import numpy as np
from scipy.special import log_softmax

logits = np.array([1.0, 2.0, -np.inf])
labels = np.array([1.0, 0.0, 0.0])
with warnings.catch_warnings(record=True, action="always") as warned:
    terms = labels * log_softmax(logits)
print("log_softmax:", -terms.sum())
print(f"{warned[0].category.__name__}: {warned[0].message}")
print("np.where:   ", -np.where(labels == 0, 0, terms).sum().round(6))
