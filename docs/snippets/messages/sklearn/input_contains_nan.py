import numpy as np
from sklearn.metrics import log_loss

labels, probabilities = np.array([0, 1, 1]), np.array([0.1, np.nan, 0.8])
try:
    log_loss(labels, probabilities)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

print(np.flatnonzero(np.isnan(probabilities)))
