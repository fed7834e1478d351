import numpy as np
import xentlib as xl

for share in [0.5, 0.1, 0.05, 0.01]:  # of positives
    logit = np.log(share / (1 - share))  # the best answer without an input
    loss = xl.sigmoid_cross_entropy_with_logits(labels=share, logits=logit)
    print(f"{share:4}  {loss:.6f}")
