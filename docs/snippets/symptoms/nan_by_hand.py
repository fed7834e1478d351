import numpy as np

x = np.array([[200.0, 0.0], [2.0, 1.0]], np.float32)
y = np.array([[1.0, 0.0], [1.0, 0.0]])
with np.errstate(all="ignore"):
    overflow = np.exp(x) / np.exp(x).sum(axis=-1, keepdims=True)
    shifted = np.exp(x - x.max(axis=-1, keepdims=True))
    p = shifted / shifted.sum(axis=-1, keepdims=True)
    print("exp overflows:", -(y * np.log(overflow)).sum(axis=-1).round(6))
    print("0 times log 0:", -(y * np.log(p)).sum(axis=-1).round(6))
    print("nothing kept: ", np.zeros(0).sum() / 0)
print("look for:      p == 0 in", np.argwhere(p == 0).tolist())
