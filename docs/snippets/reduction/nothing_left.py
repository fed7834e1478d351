import numpy as np
import xentlib as xl

labels, logits = np.array([0, 1]), np.array([[2.0, 1.0, 0.0]] * 2)
kept = np.array([False, False])
total = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)[kept].sum()
with np.errstate(invalid="ignore"):  # 0 / 0
    mean = total / kept.sum()
print("0 / 0:              ", mean)
print("divided by 1 instead:", total / max(kept.sum(), 1))
print("a weight after the NaN:", 0.5 - 0.1 * mean)
