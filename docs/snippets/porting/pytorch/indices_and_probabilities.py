import numpy as np
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1], "int32")
rows = np.eye(3, dtype="float32")[index]
expected = -(rows * (x - np.log(np.exp(x).sum(1, keepdims=True)))).sum(1)
logits = torch.from_numpy(x)
sparse = F.cross_entropy(
    logits, torch.from_numpy(index).long(), reduction="none"
)
dense = F.cross_entropy(logits, torch.from_numpy(rows), reduction="none")
for name, got in (("class indices", sparse), ("probabilities", dense)):
    diff = np.abs(got.numpy() - expected).max()
    assert diff < 1e-6
    print(f"{name}, largest difference: {diff:.1e}")
