import numpy as np
from sklearn.metrics import log_loss

got = log_loss([1], [0.0], labels=[0, 1])
print("probability 0, label 1:", round(got, 4))
print("-log of float64's eps: ", round(-np.log(np.finfo(np.float64).eps), 4))
