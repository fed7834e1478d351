import numpy as np
import xentlib as xl

clicked, other = 1.2, 0.7  # scores of two results for one query
margin = np.array(clicked - other)
pairwise = xl.sigmoid_cross_entropy_with_logits(labels=1.0, logits=margin)
print(f"pair: {pairwise:.6f}")

scores = np.array([1.2, 0.7, -0.3, 0.1])  # all results, the first was clicked
listwise = xl.sparse_softmax_cross_entropy_with_logits(
    labels=0, logits=scores
)
print(f"list: {listwise:.6f}")
