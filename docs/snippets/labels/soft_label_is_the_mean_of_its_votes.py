import numpy as np
import xentlib as xl

votes = np.array([0, 0, 0, 0, 0, 0, 0, 1, 1, 2])  # ten people, one picture
x = np.array([1.5, 0.5, -1.0])

rows = np.tile(x, (10, 1))
each = xl.sparse_softmax_cross_entropy_with_logits(labels=votes, logits=rows)
soft = np.bincount(votes) / 10
together = xl.softmax_cross_entropy_with_logits(labels=soft, logits=x)
majority = xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=x)
print("soft label:", soft.tolist())
print(f"mean loss of the votes: {each.mean():.6f}")
print(f"loss of the soft label: {together:.6f}")
print(f"loss of the majority:   {majority:.6f}")
