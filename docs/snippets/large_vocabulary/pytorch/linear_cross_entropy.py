import torch
from torch.nn import functional as F

torch.manual_seed(0)
hidden, weight = torch.randn(6, 8), torch.randn(50, 8)
labels = torch.tensor([3, 0, 49, 7, 7, -100])

plain = F.cross_entropy(hidden @ weight.T, labels)
fused = F.linear_cross_entropy(hidden, weight, labels)
print(f"logits, then loss: {plain:.6f}")
print(f"linear_cross_entropy: {fused:.6f}")
