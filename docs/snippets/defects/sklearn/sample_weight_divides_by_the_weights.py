import numpy as np
from sklearn.metrics import log_loss

labels, p, weights = [1, 1], np.array([0.88, 0.27]), np.array([1.0, 3.0])
losses = -np.log(p)
got = log_loss(labels, p, sample_weight=weights, labels=[0, 1])
print(f"sample_weight:  {got:.4f}")
print(f"by N:           {(weights * losses).sum() / 2:.4f}")
print(f"by the weights: {(weights * losses).sum() / weights.sum():.4f}")
