import numpy as np
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
eye = np.eye(3, dtype="float32")[[0, 2, 1, 1]]
logits, rows = torch.from_numpy(x), torch.from_numpy(eye)
index = torch.tensor([0, 2, 1, 1], dtype=torch.int32)

sparse = F.cross_entropy(logits, index.long(), reduction="none")
dense = F.cross_entropy(logits, rows, reduction="none")

expected = -(eye * (x - np.log(np.exp(x).sum(1, keepdims=True)))).sum(1)
for name, got in (("class indices", sparse), ("probabilities", dense)):
    diff = np.abs(got.numpy() - expected).max()
    assert diff < 1e-6
    print(f"{name}, largest difference: {diff:.1e}")
