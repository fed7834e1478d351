import numpy as np
import optax
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1], "int32")
expected = F.cross_entropy(
    torch.from_numpy(x), torch.from_numpy(index).long()
)
each = optax.softmax_cross_entropy_with_integer_labels(x, index)
print("Optax returns the shape", each.shape)
diff = abs(float(each.mean()) - float(expected))
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
