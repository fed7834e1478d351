import numpy as np
import xentlib as xl

labels, weights = np.array([0, 0, 0, 1]), np.array([1.0, 1.0, 1.0, 9.0])
logits = np.array([[1.0, 0.0]] * 4)
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
mean = losses.mean()
print(f"sum to mean:                 {losses.sum() / mean:.6f}")
weighted = (weights * losses).sum()
print(
    "sum(w*l)/N to sum(w*l)/sum(w): "
    f"{weighted / 4 / (weighted / weights.sum()):.6f}"
)
print(f"mean in bits to nats:        {mean / np.log(2) / mean:.6f}")
print(
    "mean with 2 ignored to without: "
    f"{losses[:2].sum() / 4 / losses[:2].mean():.6f}"
)
