import torch
import torch.nn.functional as F

logits, one_hot = torch.zeros(2, 3), torch.tensor([[1, 0, 0], [0, 1, 0]])
try:
    F.cross_entropy(logits, one_hot)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{F.cross_entropy(logits, one_hot.float()):.6f}")
