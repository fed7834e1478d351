import warnings

import torch
from torch.nn import LinearCrossEntropyOptions
from torch.nn import functional as F

torch.manual_seed(0)
hidden, weight = torch.randn(6, 8), torch.randn(50, 8)
labels = torch.tensor([3, 0, 49, 7, 7, -100])

chunks = {"options": LinearCrossEntropyOptions()}

plain = F.cross_entropy(hidden @ weight.T, labels)
fused = F.linear_cross_entropy(hidden, weight, labels, **chunks)
print(f"logits, then loss: {plain:.6f}")
print(f"linear_cross_entropy: {fused:.6f}")

ignored = torch.full_like(labels, -100)
loss = F.linear_cross_entropy(hidden, weight, ignored, **chunks)
print("all ignored:", loss.item())
chunks["label_smoothing"] = 0.1
with warnings.catch_warnings(record=True, action="always") as caught:
    F.linear_cross_entropy(hidden, weight, labels, **chunks)
print(str(caught[0].message).partition(";")[0])
