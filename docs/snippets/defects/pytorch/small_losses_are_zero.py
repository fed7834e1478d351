import math

import torch
import torch.nn.functional as F

logits = torch.tensor([[10.0, -10.0]])
label = torch.tensor([0])
print(f"float32:  {F.cross_entropy(logits, label):.7e}")
print(f"float64:  {F.cross_entropy(logits.double(), label):.7e}")
print(f"expected: {math.log1p(math.exp(-20)):.7e}")
