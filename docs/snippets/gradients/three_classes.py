import numpy as np
import xentlib as xl
from xentlib import gradients

x = np.array([1.0, 0.0, 0.0])
loss = xl.sparse_softmax_cross_entropy_with_logits(labels=1, logits=x)
g = gradients.sparse_softmax_cross_entropy_with_logits(labels=1, logits=x)
print("probabilities:", xl.softmax(x).round(6))
print(f"loss of class 1: {loss:.6f}")
print("gradient:", g.round(6))
