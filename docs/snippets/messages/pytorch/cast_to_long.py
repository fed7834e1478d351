import torch
import torch.nn.functional as F

logits, target = torch.zeros(2), torch.tensor([1, 0])
try:
    F.binary_cross_entropy_with_logits(logits, target)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{F.binary_cross_entropy_with_logits(logits, target.float()):.6f}")
