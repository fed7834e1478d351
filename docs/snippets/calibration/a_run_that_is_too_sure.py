import numpy as np
import xentlib as xl

rng = np.random.default_rng(1)
X = rng.normal(size=(2360, 10))
noise = rng.gumbel(size=(2360, 3))
y = (X @ rng.normal(size=(10, 3)) / 2 + noise).argmax(axis=1)
w = np.zeros((10, 3))
for _ in range(2000):  # only 60 examples to learn from
    e = np.exp(X[:60] @ w)
    p = e / e.sum(axis=1, keepdims=True)
    w -= X[:60].T @ (p - np.eye(3)[y[:60]]) / 60

for name, rows in [("trained on", slice(60)), ("held out", slice(360, None))]:
    p = xl.softmax(X[rows] @ w)
    right = p.argmax(axis=1) == y[rows]
    says = p.max(axis=1).mean()
    print(f"{name:10}: right {right.mean():.3f}, says {says:.3f}")
