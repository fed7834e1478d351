import numpy as np
import xentlib as xl

x, y, q = np.array([5.0, 5.0, -5.0, 1.0]), np.array([1.0, 0.0, 1.0, 0.5]), 3.0
exact = xl.gradients.weighted_cross_entropy_with_logits(
    labels=y, logits=x, pos_weight=q
)

h = 1e-6
above = xl.weighted_cross_entropy_with_logits(
    labels=y, logits=x + h, pos_weight=q
)
below = xl.weighted_cross_entropy_with_logits(
    labels=y, logits=x - h, pos_weight=q
)
print("exact:             ", exact.round(6).tolist())
print("central difference:", ((above - below) / (2 * h)).round(6).tolist())
