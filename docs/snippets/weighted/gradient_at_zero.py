import numpy as np
import xentlib as xl

y, x = np.array([0.0, 1.0, 0.5]), np.zeros(3)
# what is left if |x| and max(-x, 0) have slope 0
print("1 - y, any q:    ", (1 - y).tolist())
for q in [1.0, 3.0, 19.0]:
    exact = xl.gradients.weighted_cross_entropy_with_logits(
        labels=y, logits=x, pos_weight=q
    )
    print(f"exact, q = {q:2.0f}:    ", exact.tolist())
