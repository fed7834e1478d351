import numpy as np
import tensorflow as tf
import torch
from torch.nn.functional import binary_cross_entropy_with_logits

rng = np.random.default_rng(0)
logits, labels = rng.normal(size=(4, 3)), rng.uniform(size=(4, 3))
pos_weight = np.array([0.5, 1.0, 3.0])  # one for each column

losses = tf.nn.weighted_cross_entropy_with_logits(
    labels=labels, logits=logits, pos_weight=pos_weight
)

x, z, q = map(torch.from_numpy, (logits, labels, pos_weight))
expected = binary_cross_entropy_with_logits(x, z, pos_weight=q)
diff = abs(float(tf.reduce_mean(losses)) - float(expected))
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
