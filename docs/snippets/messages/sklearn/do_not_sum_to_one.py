import warnings

import numpy as np
from sklearn.metrics import log_loss

scores = np.array([[0.2, 0.3]])  # not rescaled: minus ln of what it got
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    loss = log_loss([1], scores, labels=[0, 1])
print(f"{caught[0].category.__name__}: {caught[0].message}")
p = scores[0, 1]
print(f"as they are {loss:.6f}, -ln {p} = {-np.log(p):.6f}")

rows = scores / scores.sum(axis=1, keepdims=True)
print(f"rescaled    {log_loss([1], rows, labels=[0, 1]):.6f}")
