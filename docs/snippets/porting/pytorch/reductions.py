import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1])
each = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=index, logits=x
).numpy()
logits, target = torch.from_numpy(x), torch.from_numpy(index)
for name, expected in (
    ("none", each),
    ("sum", each.sum()),
    ("mean", each.mean()),
):
    got = F.cross_entropy(logits, target, reduction=name).numpy()
    diff = np.abs(got - expected).max()
    assert diff < 1e-6
    print(f"{name}: shape {got.shape}, largest difference: {diff:.1e}")
