import numpy as np
import xentlib as xl

p = np.array([0.7, 0.2, 0.1])
logits = np.array([1.0, 0.0, 0.0])
loss = xl.softmax_cross_entropy_with_logits(labels=p, logits=logits)
terms = -p * xl.log_softmax(logits)  # one for each class
print(f"the loss:          {loss:.6f}")
print(f"sum over classes:  {terms.sum():.6f}")
print(f"mean over classes: {terms.mean():.6f}")
