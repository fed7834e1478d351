import jax
import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits

rng = np.random.default_rng(0)
x, z = rng.normal(size=(2, 4, 3)).astype("float32")
z = 1 / (1 + np.exp(-z))  # labels between 0 and 1
q = np.array([0.5, 1.0, 3.0], "float32")
logits, labels, pos_weight = map(torch.from_numpy, (x, z, q))
expected = binary_cross_entropy_with_logits(
    logits, labels, pos_weight=pos_weight
)
got = q * z * jax.nn.softplus(-x) + (1 - z) * jax.nn.softplus(x)
diff = abs(float(got.mean()) - float(expected))
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
