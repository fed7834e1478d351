import numpy as np
import optax
import torch
import torch.nn.functional as F

logits = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, -100, -100], "int32")  # two of four are padding

keep = index != -100
losses = optax.softmax_cross_entropy_with_integer_labels(
    logits, np.where(keep, index, 0)
)
loss = losses.mean(where=keep)

tensors = torch.from_numpy(logits), torch.from_numpy(index).long()
diff = abs(float(loss) - float(F.cross_entropy(*tensors)))
assert diff < 1e-6
print(f"mean of the kept ones: {loss:.5f}, difference: {diff:.1e}")
