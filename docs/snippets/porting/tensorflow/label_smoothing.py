import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

logits = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1])

rows = 0.9 * tf.one_hot(index, 3) + 0.1 / 3
losses = tf.nn.softmax_cross_entropy_with_logits(labels=rows, logits=logits)

print("first row of labels:", rows[0].numpy().round(6))
expected = F.cross_entropy(
    torch.tensor(logits), torch.tensor(index), label_smoothing=0.1
)
diff = abs(float(tf.reduce_mean(losses)) - float(expected))
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
