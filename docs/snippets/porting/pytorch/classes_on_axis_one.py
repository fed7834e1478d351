import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

rng = np.random.default_rng(0)
x = rng.normal(size=(2, 5, 3)).astype("float32")  # batch, time, classes
labels = rng.integers(3, size=(2, 5))
index = torch.from_numpy(labels)

logits = torch.from_numpy(x).movedim(-1, 1)  # batch, classes, time
losses = F.cross_entropy(logits, index, reduction="none")

print("shapes:", tuple(logits.shape), tuple(losses.shape))
expected = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, x)
diff = np.abs(losses.numpy() - expected.numpy()).max()
assert diff < 1e-6
print(f"largest difference: {diff:.1e}")
flat = F.cross_entropy(torch.from_numpy(x).view(-1, 3), index.view(-1))
print(f"(B*T, C) and (B*T), difference: {abs(flat - losses.mean()):.1e}")
mixed = torch.from_numpy(x).reshape(2, 3, 5)
off = F.cross_entropy(mixed, index, reduction="none") - losses
print(f"reshape to {tuple(mixed.shape)}, off by {off.abs().max():.4f}")
