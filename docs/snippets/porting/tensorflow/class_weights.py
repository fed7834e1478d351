import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3))
index, weight = np.array([0, 2, 1, 1]), np.array([1.0, 2.0, 5.0])
expected = F.cross_entropy(*map(torch.from_numpy, (x, index, weight)))
losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=index, logits=x)
w = tf.gather(weight, index)
over_w = tf.reduce_sum(w * losses) / tf.reduce_sum(w)
over_n = tf.reduce_mean(w * losses)
diff = abs(over_w.numpy() - expected.numpy())
print(f"sum(w*l) / sum(w): {over_w:.6f}, as PyTorch to 1e-6: {diff < 1e-6}")
print(f"sum(w*l) / N:      {over_n:.6f}")
