import torch
import torch.nn.functional as F

logits, target = torch.zeros(2, 3), torch.tensor([[0], [1]])
try:
    F.cross_entropy(logits, target)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{F.cross_entropy(logits, target[:, 0]):.6f}")
