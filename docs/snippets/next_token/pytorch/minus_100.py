import torch
from torch.nn import functional as F

logits = torch.tensor([[2.0, 1.0, 0.0], [0.0, 1.0, 2.0]])
labels = torch.tensor([0, -100])
print(f"mean: {F.cross_entropy(logits, labels):.6f}")
print("each:", F.cross_entropy(logits, labels, reduction="none"))
