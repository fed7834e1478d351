import torch
import torch.nn.functional as F

logits, target = torch.zeros(2, 3), torch.tensor([[1.0, 0, 0], [0, 0, 0]])
try:
    F.cross_entropy(logits, target, ignore_index=0)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

losses = F.cross_entropy(logits, target, reduction="none")
kept = target.sum(dim=1) > 0
print(f"{losses[kept].mean():.6f}")
