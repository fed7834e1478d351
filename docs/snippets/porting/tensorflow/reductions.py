import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1])
expected = F.cross_entropy(torch.from_numpy(x), torch.from_numpy(index))
each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=index, logits=x)
print("TensorFlow returns the shape", each.shape)
diff = abs(float(tf.reduce_mean(each)) - float(expected))
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
