import numpy as np
import xentlib as xl

dense = xl.softmax_cross_entropy_with_logits
both = np.array([1.0, 1.0, 0.0])  # a dog, a cat, no bird
x = np.array([9.0, 9.0, -9.0])  # as sure of it as can be
sigmoid = xl.sigmoid_cross_entropy_with_logits(labels=both, logits=x)
print(
    "sigmoid:", xl.sigmoid(x).round(6).tolist(), f"loss {sigmoid.sum():.6f}"
)
print("softmax:", xl.softmax(x).round(6).tolist())
for y in (both, both / 2):
    print(f"  labels {y.tolist()}: loss {dense(labels=y, logits=x):.6f}")
