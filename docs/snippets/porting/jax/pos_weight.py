import jax
import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits

rng = np.random.default_rng(0)
logits, labels = rng.normal(size=(2, 4, 3)).astype("float32")
labels = 1 / (1 + np.exp(-labels))  # between 0 and 1
pos_weight = np.array([0.5, 1.0, 3.0], "float32")

positive = pos_weight * labels * jax.nn.softplus(-logits)
losses = positive + (1 - labels) * jax.nn.softplus(logits)

x, z, q = map(torch.from_numpy, (logits, labels, pos_weight))
expected = binary_cross_entropy_with_logits(x, z, pos_weight=q)
diff = abs(float(losses.mean()) - float(expected))
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
