import numpy as np
import xentlib as xl

labels = np.array([0, 2, 1])
logits = np.array([[2.0, 0.0, 1.0], [0.0, 1.0, 3.0], [1.0, 0.5, 0.0]])
p = xl.softmax(logits)[np.arange(3), labels]  # of what happened
loss = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
print(f"product of the probabilities: {p.prod():.6f}")
print(f"e^-(sum of the losses):       {np.exp(-loss.sum()):.6f}")

p = np.full(400, 0.1)
print(
    f"400 examples: product {p.prod()}, sum of losses {-np.log(p).sum():.6f}"
)
