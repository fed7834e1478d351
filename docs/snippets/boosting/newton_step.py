import numpy as np
import xentlib as xl

labels = np.array([1.0, 1.0, 1.0, 0.0])  # the rows of one leaf
margin = np.zeros(4)
for step in range(4):
    p = xl.sigmoid(margin)
    g, h = p - labels, p * (1 - p)
    value = -g.sum() / h.sum()
    margin += value
    print(f"step {step}: leaf value {value:9.6f}, margin {margin[0]:.6f}")
print(f"log-odds of 3 in 4: {np.log(3):.6f}")
