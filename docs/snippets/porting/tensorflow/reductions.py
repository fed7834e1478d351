import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

logits = np.random.default_rng(0).normal(size=(4, 3))
index = np.array([0, 2, 1, 1])

losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=index, logits=logits
)
loss = tf.reduce_mean(losses)

print("TensorFlow returns the shape", losses.shape)
expected = F.cross_entropy(torch.tensor(logits), torch.tensor(index))
diff = abs(float(loss) - float(expected))
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
