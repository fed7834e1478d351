import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
logits, index = torch.from_numpy(x), torch.tensor([0, 2, 1, 1])

losses = F.cross_entropy(logits, index, reduction="none")
loss_sum = F.cross_entropy(logits, index, reduction="sum")
loss_mean = F.cross_entropy(logits, index)  # the default

each = tf.nn.sparse_softmax_cross_entropy_with_logits(index, x).numpy()
for name, got, expected in (
    ("none", losses, each),
    ("sum", loss_sum, each.sum()),
    ("mean", loss_mean, each.mean()),
):
    diff = np.abs(got.numpy() - expected).max()
    assert diff < 1e-6
    shape = tuple(got.shape)
    print(f"{name}: shape {shape}, largest difference: {diff:.1e}")
