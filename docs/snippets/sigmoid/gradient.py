import numpy as np
import xentlib as xl

x = np.array([5.0, 5.0, 5.0, 1.0])
y = np.array([1.0, 0.0, -1.0, 0.5])
exact = xl.gradients.sigmoid_cross_entropy_with_logits(labels=y, logits=x)

h = 1e-6
above = xl.sigmoid_cross_entropy_with_logits(labels=y, logits=x + h)
below = xl.sigmoid_cross_entropy_with_logits(labels=y, logits=x - h)
print("exact:             ", exact.round(6).tolist())
print("central difference:", ((above - below) / (2 * h)).round(6).tolist())
