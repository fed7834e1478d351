import numpy as np
import optax
import torch
import torch.nn.functional as F

rng = np.random.default_rng(0)
# batch, classes, height, width
x = rng.normal(size=(2, 3, 4, 5)).astype("float32")
index = rng.integers(3, size=(2, 4, 5), dtype="int32")
target = torch.tensor(index).long()
expected = F.cross_entropy(torch.tensor(x), target, reduction="none").numpy()
got = optax.softmax_cross_entropy_with_integer_labels(x, index, axis=1)
print("shapes:", x.shape, got.shape)
diff = np.abs(got - expected).max()
assert diff < 1e-6
print(f"largest difference: {diff:.1e}")
