import numpy as np
import xentlib as xl

sparse_loss = xl.sparse_softmax_cross_entropy_with_logits
N, tau = 8, 0.5
labels = np.arange(N)


def unit(vectors):
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


corners = unit(np.eye(N) - 1 / N)  # any two have the cosine -1 / (N - 1)
floor = np.log1p((N - 1) * np.exp(-N / (N - 1) / tau))
print(f"floor              {floor:.6f}")
noise = np.random.default_rng(0).normal(size=(N, N))
for size in [0.0, 0.01, 0.1, 1.0]:
    logits = unit(corners + size * noise) @ corners.T / tau
    loss = sparse_loss(labels=labels, logits=logits).mean()
    print(f"moved by {size:4}:     {loss:.6f}")
