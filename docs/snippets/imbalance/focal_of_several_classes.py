import numpy as np
import xentlib as xl

weights = np.array([3.0, 1.0])  # of the classes: the alpha of focal loss
logits, label, gamma = np.array([1.0, 0.0]), 0, 2
ce = xl.sparse_softmax_cross_entropy_with_logits(labels=label, logits=logits)
w, p = weights[label], np.exp(-ce)
print(f"right: w (1 - p)^2 ce        = {w * (1 - p) ** gamma * ce:.6f}")
wrong = np.exp(-w * ce)  # no probability: p to the power of w
print(f"wrong: p from the weighted ce = {(1 - wrong) ** gamma * w * ce:.6f}")
alpha = 0.25  # one for all classes: the loss is scaled, nothing else
print(f"alpha (1 - p)^2 ce            = {alpha * (1 - p) ** gamma * ce:.6f}")
