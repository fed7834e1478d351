import numpy as np
import xentlib as xl

x = np.array([-800.0, -40.0, 0.0, 40.0, 800.0])
y = np.array([1.0, 0.0, 0.5, 1.0, 0.0])
loss = x * ((x > 0) - y) + np.log1p(np.exp(-np.abs(x)))
for row in zip(
    x, y, loss, xl.sigmoid_cross_entropy_with_logits(labels=y, logits=x)
):
    print("x = {:6}, y = {:3}: by hand {:.6g}, xentlib {:.6g}".format(*row))
