import numpy as np
import xentlib as xl

labels = np.array(
    [
        [3, 1, 2, 4, 0, 0, 0, 0],
        [2, 4, 1, 3, 2, 1, 0, 0],
        [1, 4, 2, 0, 0, 0, 0, 0],
        [4, 2, 3, 1, 4, 2, 3, 1],
    ]
)
logits = np.random.default_rng(0).normal(size=(4, 8, 5))

print(xl.diagnose(labels=labels, logits=logits))
