import matplotlib.pyplot as plt
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

plt.figure(figsize=(6, 4.4))
plt.plot([0.3, 1], [0.3, 1], color="#000009", linewidth=1.2)
for T, colour in [(1.0, "C0"), (3.391, "C1")]:
    p = xl.softmax(X[360:] @ w / T)
    confidence, right = p.max(axis=1), p.argmax(axis=1) == y[360:]
    bins = (confidence * 10).astype(int)
    inside = np.bincount(bins)
    used = inside > 20
    says, share = (np.bincount(bins, v)[used] / inside[used] for v in (confidence, right))
    plt.plot(says, share, "o-", color=colour)

plt.annotate("before, T = 1", (0.8, 0.6), xytext=(0.78, 0.44), color="C0")
plt.annotate("after temperature scaling", (0.6, 0.65), xytext=(0.36, 0.72), color="C1")
plt.xlabel("confidence: mean probability of the answer")
plt.title("share of right answers")
