import numpy as np
import xentlib as xl

logits = np.array(
    [[2.0, 1.0, 0.0], [0.0, 1.0, 2.0], [np.nan, np.nan, np.nan]]
)
labels, kept = np.array([0, 0, 0]), np.array([True, True, False])
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
print("losses:    ", losses.round(6).tolist())
print("multiplied:", (kept * losses).sum() / kept.sum())
print("filled:    ", (np.where(kept, losses, 0).sum() / kept.sum()).round(6))
print("left out:  ", round(float(xl.reduction(losses, where=kept).mean), 6))
