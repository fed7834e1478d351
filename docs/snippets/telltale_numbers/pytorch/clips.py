import torch
import torch.nn.functional as F

wrong, right = torch.tensor([0.0, 1.0]), torch.tensor([1.0, 0.0])
print(F.binary_cross_entropy(wrong, right, reduction="none").tolist())
print(F.binary_cross_entropy(right, right, reduction="none").tolist())
