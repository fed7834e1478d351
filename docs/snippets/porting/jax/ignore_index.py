import numpy as np
import optax
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, -100, -100], "int32")  # two of four are padding
expected = F.cross_entropy(
    torch.from_numpy(x), torch.from_numpy(index).long()
)
keep = index != -100
losses = optax.softmax_cross_entropy_with_integer_labels(
    x, np.where(keep, index, 0)
)
got = losses.mean(where=keep)
diff = abs(float(got) - float(expected))
assert diff < 1e-6
print(f"mean of the kept ones: {got:.5f}, difference: {diff:.1e}")
