import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
logits = rng.normal(size=(2, 4, 4, 3))
labels = rng.integers(3, size=(2, 4, 4))
labels[:, 0] = 255  # the first line of each image is void
keep = labels != 255
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=np.where(keep, labels, 0), logits=logits
)
print(f"mean of the {keep.sum()} kept pixels: {losses[keep].mean():.6f}")
print(f"zeros in the mean:       {(losses * keep).mean():.6f}")
print(f"void counted as class 0: {losses.mean():.6f}")
