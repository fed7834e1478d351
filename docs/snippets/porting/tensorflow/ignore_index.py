import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

logits = np.random.default_rng(0).normal(size=(4, 3))
index = np.array([0, 2, -100, -100])  # two of four are padding

keep = index != -100
losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=tf.where(keep, index, 0), logits=logits
)
loss = tf.reduce_mean(losses[keep])

expected = F.cross_entropy(torch.from_numpy(logits), torch.from_numpy(index))
diff = abs(float(loss) - float(expected))
assert diff < 1e-6
print(f"mean of the kept ones: {loss:.6f}, difference: {diff:.1e}")
print(f"mean of losses * keep: {tf.reduce_mean(losses * keep):.6f}")
