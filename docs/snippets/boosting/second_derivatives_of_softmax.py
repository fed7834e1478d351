import numpy as np
import xentlib as xl

p = xl.softmax(np.array([1.0, 0.0, -1.0]))
matrix = np.diag(p) - np.outer(p, p)
print("gradient for class 0:", (p - np.eye(3)[0]).round(6))
print("second derivatives:")
print(matrix.round(6))
for name, factor in [("1", 1), ("C / (C - 1)", 3 / 2), ("2", 2)]:
    diagonal = factor * p * (1 - p)
    least = np.linalg.eigvalsh(np.diag(diagonal) - matrix).min()
    print(f"factor {name:11}: {diagonal.round(4)}, least {least:.4f}")
