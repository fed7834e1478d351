import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3))
index = np.array([0, 2, -100, -100])  # two of four are padding
expected = F.cross_entropy(torch.from_numpy(x), torch.from_numpy(index))
keep = index != -100
safe = np.where(keep, index, 0)
losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=safe, logits=x)
got = tf.reduce_mean(losses[keep])
diff = abs(float(got) - float(expected))
assert diff < 1e-6
print(f"mean of the kept ones: {got:.6f}, difference: {diff:.1e}")
print(f"mean of losses * keep: {tf.reduce_mean(losses * keep):.6f}")
