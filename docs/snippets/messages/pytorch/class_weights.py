import torch
import torch.nn.functional as F

logits, target = torch.zeros(2, 3), torch.tensor([0, 1])
try:
    F.cross_entropy(logits, target, weight=torch.tensor([1.0, 2.0]))
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

weight = torch.tensor([1.0, 2.0, 1.0])
print(f"{F.cross_entropy(logits, target, weight=weight):.6f}")
