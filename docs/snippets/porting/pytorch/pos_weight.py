import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

rng = np.random.default_rng(0)
x, z = rng.normal(size=(4, 3)), rng.uniform(size=(4, 3))
q = np.array([0.5, 1.0, 3.0])  # one for each column
logits, labels, pos_weight = map(torch.from_numpy, (x, z, q))

loss = F.binary_cross_entropy_with_logits(
    logits, labels, pos_weight=pos_weight
)

expected = tf.nn.weighted_cross_entropy_with_logits(
    labels=z, logits=x, pos_weight=q
)
diff = abs(loss.item() - expected.numpy().mean())
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
