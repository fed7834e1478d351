import numpy as np
import xentlib as xl

# the last one is wrong, and sure of it
labels, logits = (
    [1, 1, 1],
    [2.0, 4.0, -200.0],
)
clipped = -np.log(np.clip(xl.sigmoid(logits), 1e-7, 1 - 1e-7))
print(xl.diagnose(labels=labels, logits=logits, loss=clipped))
unclipped = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
print("\nunclipped:", unclipped.round(6).tolist())
