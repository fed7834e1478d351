import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
inputs, labels = rng.normal(size=(10, 20)), np.arange(10) % 5
loss = xl.sparse_softmax_cross_entropy_with_logits
gradient = xl.gradients.sparse_softmax_cross_entropy_with_logits

for name, rate in [("healthy", 1.0), ("learning rate too small", 1e-5)]:
    weights = np.zeros((20, 5))
    for _ in range(200):
        step = gradient(labels=labels, logits=inputs @ weights)
        weights -= rate * inputs.T @ step / 10
    print(
        f"{name}: {loss(labels=labels, logits=inputs @ weights).mean():.4f}"
    )

weights = np.zeros((20, 5))
for _ in range(200):  # a softmax between the logits and the loss
    p = xl.softmax(inputs @ weights)
    back = gradient(labels=labels, logits=p)
    weights -= (
        inputs.T @ (p * (back - (p * back).sum(axis=-1, keepdims=True))) / 10
    )
twice = loss(labels=labels, logits=xl.softmax(inputs @ weights)).mean()
print(f"softmax twice: {twice:.4f}", end="")
print(f", floor {loss(labels=0, logits=np.eye(5)[0]):.6f}")
