import numpy as np
import xentlib as xl

article = 2.137
loss = xl.softmax_cross_entropy_with_logits(
    labels=[[1.0, 0.0]], logits=[[-1.0, 1.0]]
)[0]
print(f"xentlib:      {loss:.12f}")
print(f"ln(1 + e^2):  {np.log(1 + np.exp(2.0)):.12f}")
print(f"the article:  {article}, too high by {article - loss:.6f}")
