import torch
from torch.nn import functional as F

torch.manual_seed(0)
logits = torch.randn(8, 5)
labels = torch.tensor([1, 0, 3, 2, 4, 1, -100, -100])

whole = F.cross_entropy(logits, labels)
print(f"one batch:               {whole:.6f}")
parts = list(zip(logits.split(4), labels.split(4)))
count = (labels != -100).sum()
loss = sum(F.cross_entropy(x, y, reduction="sum") for x, y in parts) / count
print(f"sums, divided once:      {loss:.6f}")
loss = sum(F.cross_entropy(x, y) for x, y in parts) / len(parts)
print(f"mean of the means:       {loss:.6f}")
