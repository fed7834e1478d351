import numpy as np
import xentlib as xl

p = np.array([0.7, 0.2, 0.1])  # what happens
for q in np.array([[0.7, 0.2, 0.1], [0.5, 0.3, 0.2], [0.1, 0.2, 0.7]]):
    by_formula = -(p * np.log(q)).sum()
    loss = xl.softmax_cross_entropy_with_logits(labels=p, logits=np.log(q))
    print(f"expected {q.tolist()}: {by_formula:.6f}, as a loss {loss:.6f}")
