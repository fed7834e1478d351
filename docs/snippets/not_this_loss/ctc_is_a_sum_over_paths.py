import itertools

import numpy as np
import xentlib as xl

logits = np.array([[1.0, 0.5], [0.2, 0.8], [0.9, 0.1]])  # blank 0, letter 1
log_p = xl.log_softmax(logits)


def collapsed(path):
    return [k for k, _ in itertools.groupby(path) if k != 0]


paths = [
    p for p in itertools.product((0, 1), repeat=3) if collapsed(p) == [1]
]
log_likelihoods = [log_p[np.arange(3), path].sum() for path in paths]
print(f"{len(paths)} of 8 paths read as one letter")
print(f"CTC loss {-np.logaddexp.reduce(log_likelihoods):.6f}")
