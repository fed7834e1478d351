import torch
import torch.nn.functional as F

logits, target = torch.zeros(2, 3), torch.tensor([0, 1])
weight = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
try:
    F.cross_entropy(logits, target, weight=weight)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{F.cross_entropy(logits, target, weight=weight.float()):.6f}")
