import numpy as np
import xentlib as xl

positive, negatives = 0.8, np.array([0.7, 0.1, -0.3])  # cosines

# The distance of two vectors of length 1, squared, is 2 - 2 cosine.
margin = 0.5
triplet = np.maximum(0.0, 2 * (negatives - positive) + margin)
print(f"triplet with margin {margin}, each pair:", triplet.round(6).tolist())
one = xl.sigmoid_cross_entropy_with_logits(
    labels=np.ones(3), logits=(positive - negatives) / 0.1
)
print("cross entropy of each pair:        ", one.round(6).tolist())
rows = np.append(positive, negatives) / 0.1
together = xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=rows)
print(f"of all negatives together, InfoNCE: {together:.6f}")
