import numpy as np
import xentlib as xl

sparse_loss = xl.sparse_softmax_cross_entropy_with_logits

parent = np.array([0, 0, 1, 1])  # cat and dog: animal; car and bus: vehicle
logits = np.array([2.0, 2.0, -1.0, -1.0])  # an animal, but which one?
log_p = xl.log_softmax(logits)
coarse = np.array([np.logaddexp.reduce(log_p[parent == k]) for k in (0, 1)])
print(f"cat:    {sparse_loss(labels=0, logits=logits):.6f}")
print(f"animal: {-coarse[0]:.6f}")
