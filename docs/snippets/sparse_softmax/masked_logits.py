import numpy as np
import xentlib as xl

masked = [1.0, 2.0, -np.inf]
for y in [0, 1, 2]:
    loss = xl.sparse_softmax_cross_entropy_with_logits(
        labels=y, logits=masked
    )
    print(f"label {y}: {loss:.6f}")
