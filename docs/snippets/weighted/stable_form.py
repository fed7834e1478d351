import numpy as np
import xentlib as xl


def softplus(x):
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))


q = 3.0
x = np.array([-800.0, -40.0, 0.0, 40.0, 800.0])
y = np.array([1.0, 0.0, 0.5, 1.0, 0.0])
loss = q * y * softplus(-x) + (1 - y) * softplus(x)
for row in zip(
    x,
    y,
    loss,
    xl.weighted_cross_entropy_with_logits(labels=y, logits=x, pos_weight=q),
):
    print("x = {:6}, y = {:3}: by hand {:.6g}, xentlib {:.6g}".format(*row))
