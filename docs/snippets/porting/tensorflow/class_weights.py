import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

logits = np.random.default_rng(0).normal(size=(4, 3))
index, weight = np.array([0, 2, 1, 1]), np.array([1.0, 2.0, 5.0])

w = tf.gather(weight, index)
losses = w * tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=index, logits=logits
)
over_w = tf.reduce_sum(losses) / tf.reduce_sum(w)  # as PyTorch
over_n = tf.reduce_mean(losses)  # as Keras

tensors = [torch.from_numpy(array) for array in (logits, index, weight)]
by_w = F.cross_entropy(*tensors)
by_n = F.cross_entropy(*tensors, reduction="sum") / len(index)
for name, got, expected in [
    ("over sum(w)", over_w, by_w),
    ("over N", over_n, by_n),
]:
    diff = abs(float(got) - float(expected))
    assert diff < 1e-6
    print(f"{name}: {got:.5f}, difference: {diff:.1e}")
