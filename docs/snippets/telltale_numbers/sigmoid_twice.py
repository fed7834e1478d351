import numpy as np
import xentlib as xl

share = 0.1  # of positives: put your own here
labels, certain = np.array([1.0, 0.0]), np.array([1.0, 0.0])
positive, negative = xl.sigmoid_cross_entropy_with_logits(
    labels=labels, logits=certain
)
print(f"positives {positive:.6f}, negatives {negative:.6f}")
print(
    f"mean at a share of {share}: "
    f"{share * positive + (1 - share) * negative:.6f}"
)
print(f"mean at equal shares: {(positive + negative) / 2:.6f}")
