import numpy as np
import optax
import torch
import torch.nn.functional as F

rng = np.random.default_rng(0)
# batch, classes, height, width
logits = rng.normal(size=(2, 3, 4, 5)).astype("float32")
index = rng.integers(3, size=(2, 4, 5), dtype="int32")

losses = optax.softmax_cross_entropy_with_integer_labels(
    logits, index, axis=1
)

print("shapes:", logits.shape, losses.shape)
target = torch.tensor(index).long()
expected = F.cross_entropy(torch.tensor(logits), target, reduction="none")
diff = np.abs(losses - expected.numpy()).max()
assert diff < 1e-6
print(f"largest difference: {diff:.1e}")
