import numpy as np
import xentlib as xl

q, p = 3.0, 1 / (1 + np.exp(-5.0))  # pos_weight, sigmoid(5)
for y in [1.0, 0.0, 0.5]:
    by_hand = -q * y * np.log(p) - (1 - y) * np.log(1 - p)
    loss = xl.weighted_cross_entropy_with_logits(
        labels=y, logits=5.0, pos_weight=q
    )
    print(f"y = {y}: by hand {by_hand:.6f}, xentlib {loss:.6f}")
