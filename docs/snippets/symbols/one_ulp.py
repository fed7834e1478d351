import numpy as np
import xentlib as xl

for value in np.float32([1, 2.126928, 1e-9, 1e9]):
    print(f"one ULP of {value:.6g} in float32: {np.spacing(value):.4g}")

x, y = np.float32(30), np.float32(0.999)
exact = xl.sigmoid_cross_entropy_with_logits(labels=float(y), logits=float(x))
textbook = np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))
error = abs(float(textbook) - exact) / np.spacing(np.float32(exact))
print(
    f"max(x, 0) - xy + log(1 + exp(-|x|)) is {error:.0f} ULP from {exact:.8f}"
)
