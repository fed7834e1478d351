import numpy as np
import xentlib as xl

y = np.array([1.0] * 10 + [0.0] * 990)
print("logit of a missed pixel: gradient of mean BCE, of Dice")
for logit in [-2.0, -6.0, -12.0]:
    x = np.where(y == 1, logit, -20.0)
    p = xl.sigmoid(x)
    bce = (p - y)[0] / 1000
    total = y.sum() + p.sum()
    per_p = -2 * (total - (y * p).sum()) / total**2  # d Dice / d p
    print(f"{logit:6}: {bce:.6f}, {per_p * (p * (1 - p))[0]:.6f}")
