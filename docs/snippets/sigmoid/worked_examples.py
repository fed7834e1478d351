import numpy as np
import xentlib as xl

p = 1 / (1 + np.exp(-5.0))  # sigmoid(5)
print(f"sigmoid(5) = {p:.6f}")
for y in [1.0, 0.0, 0.3]:
    by_hand = -y * np.log(p) - (1 - y) * np.log(1 - p)
    loss = xl.sigmoid_cross_entropy_with_logits(labels=y, logits=5.0)
    print(f"y = {y:.1f}: by hand {by_hand:.6f}, xentlib {loss:.6f}")
