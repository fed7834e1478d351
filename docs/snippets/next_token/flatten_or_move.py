import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
B, T, V = 2, 3, 4
logits, labels = rng.normal(size=(B, T, V)), rng.integers(V, size=(B, T))


def mean_loss(labels, logits):
    return xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=logits
    ).mean()


flat = mean_loss(labels.reshape(-1), logits.reshape(-1, V))
print(f"as they are, (B, T, V):      {mean_loss(labels, logits):.6f}")
print(f"flattened to (B·T, V):       {flat:.6f}")
moved = np.moveaxis(logits, -1, 1)  # (B, V, T), as PyTorch wants it
back = np.moveaxis(moved, 1, -1)
print(f"moved to (B, V, T) and back: {mean_loss(labels, back):.6f}")
mixed = np.moveaxis(logits.reshape(B, V, T), 1, -1)  # the mistake
print(f"reshaped to (B, V, T):       {mean_loss(labels, mixed):.6f}")
