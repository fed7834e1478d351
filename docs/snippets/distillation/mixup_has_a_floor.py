import numpy as np
import xentlib as xl

soft_loss = xl.softmax_cross_entropy_with_logits
sparse_loss = xl.sparse_softmax_cross_entropy_with_logits

share = 0.7  # of the first image, of class 0; the second is of class 2
label = np.array([share, 0.0, 1 - share])
logits = np.array([2.0, -1.0, 1.0])
first, second = (sparse_loss(labels=k, logits=logits) for k in (0, 2))
print(f"two losses: {share * first + (1 - share) * second:.6f}")
print(f"one loss:   {soft_loss(labels=label, logits=logits):.6f}")

best = np.array([np.log(share), -99.0, np.log(1 - share)])
print(f"floor:      {soft_loss(labels=label, logits=best):.6f}")
