import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

rng = np.random.default_rng(0)
x = rng.normal(size=(2, 5, 3)).astype("float32")  # batch, time, classes
index = rng.integers(3, size=(2, 5))
expected = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=index, logits=x
)
logits = torch.from_numpy(x).movedim(-1, 1)  # batch, classes, time
target = torch.from_numpy(index)
got = F.cross_entropy(logits, target, reduction="none")
print("shapes:", tuple(logits.shape), tuple(got.shape))
diff = np.abs(got.numpy() - expected.numpy()).max()
assert diff < 1e-6
print(f"largest difference: {diff:.1e}")
mixed = torch.from_numpy(x).reshape(2, 3, 5)
off = np.abs(
    F.cross_entropy(mixed, target, reduction="none") - expected
).max()
print(f"with reshape, shape {tuple(mixed.shape)}, off by {off:.4f}")
