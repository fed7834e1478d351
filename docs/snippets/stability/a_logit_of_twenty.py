import numpy as np
import xentlib as xl

y, x = np.float32(1), np.float32(20)
p = 1 / (1 + np.exp(-x))
with np.errstate(divide="ignore", invalid="ignore"):
    textbook = -y * np.log(p) - (1 - y) * np.log(1 - p)
stable = xl.sigmoid_cross_entropy_with_logits(labels=y, logits=x)
print(f"stable:   {stable:.6e}")
print(f"textbook: {textbook}")
