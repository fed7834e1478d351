import numpy as np

x = np.float32(20)
p = 1 / (1 + np.exp(-x))
with np.errstate(divide="ignore"):  # log(0)
    print("probability cast:", -np.log(1 - np.float64(p)))
p = 1 / (1 + np.exp(-np.float64(x)))
print(f"logit cast:       {-np.log(1 - p):.9f}")
print(f"not cast, stable: {x + np.log1p(np.exp(-x)):.9f}")
