import numpy as np
import xentlib as xl

rng = np.random.default_rng(1)
X = rng.normal(size=(2360, 10))
noise = rng.gumbel(size=(2360, 3))
y = (X @ rng.normal(size=(10, 3)) / 2 + noise).argmax(axis=1)
w = np.zeros((10, 3))
for _ in range(2000):
    e = np.exp(X[:60] @ w)
    p = e / e.sum(axis=1, keepdims=True)
    w -= X[:60].T @ (p - np.eye(3)[y[:60]]) / 60
logits = X @ w

x, labels = logits[60:360], np.eye(3)[y[60:360]]  # 300 to fit T
low, high = 0.0, 1.0  # of 1 / T; the slope of the loss is 0 at the best
for _ in range(15):
    middle = (low + high) / 2
    slope = ((xl.softmax(x * middle) - labels) * x).sum()
    low, high = (low, middle) if slope > 0 else (middle, high)
T = 2 / (low + high)
print(f"T = {T:.3f}")

x, labels = logits[360:], y[360:]  # 2000 to judge
for t in [1.0, T]:
    loss = xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=x / t
    ).mean()
    p = xl.softmax(x / t)
    confidence, right = p.max(axis=1), p.argmax(axis=1) == labels
    bins = (confidence * 10).astype(int)
    gaps = np.bincount(bins, confidence) - np.bincount(bins, right)
    ece = np.abs(gaps).sum() / 2000
    share = right.mean()
    print(f"T = {t:.3f}: loss {loss:.4f}, ECE {ece:.4f}, right {share:.3f}")
