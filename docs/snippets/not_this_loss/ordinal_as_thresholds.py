import numpy as np
import xentlib as xl

sparse_loss = xl.sparse_softmax_cross_entropy_with_logits
sigmoid_loss = xl.sigmoid_cross_entropy_with_logits

# Ratings 0 to 4, the right one is 4: is it worse to guess 0 or 3?
for guess in [3, 0]:
    logits = np.where(np.arange(5) == guess, 4.0, 0.0)
    above = np.where(np.arange(4) < guess, 4.0, -4.0)  # more than 0, 1, 2, 3?
    softmax = sparse_loss(labels=4, logits=logits)
    ordinal = sigmoid_loss(labels=np.ones(4), logits=above).sum()
    print(f"guess {guess}: softmax {softmax:.4f}, thresholds {ordinal:.4f}")
