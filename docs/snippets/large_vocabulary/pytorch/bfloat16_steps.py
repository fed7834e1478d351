import torch
from torch.nn import functional as F

torch.manual_seed(0)
logits, labels = torch.randn(4, 1000), torch.arange(4)
exact = F.cross_entropy(logits, labels, reduction="none")
half = F.cross_entropy(logits.bfloat16(), labels, reduction="none")
cast = F.cross_entropy(logits.bfloat16().float(), labels, reduction="none")
print("float32:              ", exact)
print("bfloat16:             ", half.float(), half.dtype)
print("bfloat16, then float():", cast)
