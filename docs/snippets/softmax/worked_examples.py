import numpy as np
import xentlib as xl

p = np.exp([-1.0, 1.0]) / (np.exp(-1.0) + np.exp(1.0))  # softmax([-1, 1])
print("softmax([-1, 1]) =", p.round(6).tolist())
for y in [[1.0, 0.0], [0.0, 1.0], [0.3, 0.7]]:
    by_hand = -(y[0] * np.log(p[0]) + y[1] * np.log(p[1]))
    loss = xl.softmax_cross_entropy_with_logits(labels=y, logits=[-1.0, 1.0])
    print(f"y = {y}: by hand {by_hand:.6f}, xentlib {loss:.6f}")
