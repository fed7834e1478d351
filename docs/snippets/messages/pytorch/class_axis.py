import torch
import torch.nn.functional as F

logits, target = torch.zeros(2, 5, 3), torch.zeros(2, 5, dtype=torch.long)
try:
    F.cross_entropy(logits, target)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{F.cross_entropy(logits.movedim(-1, 1), target):.6f}")
