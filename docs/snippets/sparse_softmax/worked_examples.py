import numpy as np
import xentlib as xl

x = np.array([-1.0, 1.0])
for y in [0, 1]:
    by_hand = np.log(np.exp(x).sum()) - x[y]
    loss = xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)
    print(f"y = {y}: by hand {by_hand:.6f}, xentlib {loss:.6f}")
