import torch
from torch.nn import functional as F

logits = torch.tensor([[2.0, 1.0, 0.0], [0.0, 1.0, 2.0], [1.0, 1.0, 1.0]])
labels, weight = torch.tensor([0, 2, -100]), torch.tensor([1.0, 2.0, 3.0])
options = {"weight": weight, "label_smoothing": 0.1}

print("losses:", F.cross_entropy(logits, labels, reduction="none", **options))
print(f"mean:   {F.cross_entropy(logits, labels, **options):.6f}")
