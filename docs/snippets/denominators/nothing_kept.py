import numpy as np

losses, kept = np.array([0.7, 1.2]), np.array([0.0, 0.0])
print("sum / max(count, 1):", (losses * kept).sum() / max(kept.sum(), 1))
