import torch
import torch.nn.functional as F

logits, target = (
    torch.zeros(2, 3, 4, 4),
    torch.zeros(2, 1, 4, 4, dtype=torch.long),
)
try:
    F.cross_entropy(logits, target)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{F.cross_entropy(logits, target[:, 0]):.6f}")
