import torch
import torch.nn.functional as F

torch.manual_seed(0)
a, b = torch.randn(2, 256, 512, dtype=torch.float64)  # no pair is alike
labels = torch.arange(256)
print(f"vectors as they are:  {F.cross_entropy(a @ b.T / 0.07, labels):.1f}")
a, b = F.normalize(a, dim=1), F.normalize(b, dim=1)
print(f"vectors of length 1:  {F.cross_entropy(a @ b.T / 0.07, labels):.1f}")
