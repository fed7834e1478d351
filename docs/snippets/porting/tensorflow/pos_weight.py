import numpy as np
import tensorflow as tf
import torch
from torch.nn.functional import binary_cross_entropy_with_logits

rng = np.random.default_rng(0)
x, z = rng.normal(size=(4, 3)), rng.uniform(size=(4, 3))
q = np.array([0.5, 1.0, 3.0])  # one for each column
logits, labels, pos_weight = map(torch.from_numpy, (x, z, q))
expected = binary_cross_entropy_with_logits(
    logits, labels, pos_weight=pos_weight
)
got = tf.nn.weighted_cross_entropy_with_logits(
    labels=z, logits=x, pos_weight=q
)
diff = abs(float(tf.reduce_mean(got)) - float(expected))
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
