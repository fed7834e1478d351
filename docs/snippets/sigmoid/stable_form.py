import numpy as np
import xentlib as xl

x = np.array([-800.0, -40.0, 0.0, 40.0, 800.0])
z = np.array([1.0, 0.0, 0.5, 1.0, 0.0])
loss = x * ((x > 0) - z) + np.log1p(np.exp(-np.abs(x)))
for row in zip(x, z, loss, xl.sigmoid_cross_entropy_with_logits(labels=z, logits=x)):
    print("x = {:6}, z = {:3}: by hand {:.6g}, xentlib {:.6g}".format(*row))
