from inspect import signature

import numpy as np
from scipy.special import log_expit, log_softmax

print("log_softmax", signature(log_softmax))
x = np.array([[-1000.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
y = np.array([[1.0, 0.0, 0.0], [1.0, 0.0, 0.0]])
sigmoid = -y * log_expit(x) - (1 - y) * log_expit(-x)
print("sigmoid:", sigmoid.shape, sigmoid.max())
print("softmax:", -(y * log_softmax(x, axis=-1)).sum(axis=-1).round(3))
print("sparse: ", -log_softmax(x, axis=-1)[[0, 1], [0, 0]].round(3))
print("no axis:", -(y * log_softmax(x)).sum(axis=-1).round(3))
