import numpy as np
import xentlib as xl

sparse_loss = xl.sparse_softmax_cross_entropy_with_logits

for N in [64, 256, 1024, 32768]:
    cosines = np.full(N, 0.1)
    cosines[0] = 0.5  # the pair
    loss = sparse_loss(labels=0, logits=cosines / 0.07)
    print(f"N = {N:5}: {loss:.6f}, guessing {np.log(N):9.6f}")
