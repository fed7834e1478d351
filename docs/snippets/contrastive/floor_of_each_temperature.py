import numpy as np
import xentlib as xl

sparse_loss = xl.sparse_softmax_cross_entropy_with_logits

N = 256
opposite, orthogonal = np.full(N, -1.0), np.zeros(N)
opposite[0] = orthogonal[0] = 1  # the pair is perfect
print(f"guessing, ln {N}: {np.log(N):.6f}")
for tau in [1.0, 0.5, 0.2, 0.1, 0.07]:
    usual = sparse_loss(labels=0, logits=orthogonal / tau)
    least = sparse_loss(labels=0, logits=opposite / tau)
    print(f"tau {tau:4}: orthogonal {usual:.6f}, opposite {least:.6f}")
