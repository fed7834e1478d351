import torch
import torch.nn.functional as F

logits, target = torch.zeros(2, 3), torch.tensor([0.0, 1.0])
try:
    F.cross_entropy(logits, target)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{F.cross_entropy(logits, target.long()):.6f}")
