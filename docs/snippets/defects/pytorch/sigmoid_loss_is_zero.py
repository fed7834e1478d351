import math

import torch
import torch.nn.functional as F

for x in (-10.0, -15.0, -20.0):
    logit = torch.tensor(x)
    got = F.binary_cross_entropy_with_logits(logit, torch.tensor(0.0))
    workaround, expected = -F.logsigmoid(-logit), math.log1p(math.exp(x))
    print(f"logit {x}: {got:.3e} {workaround:.3e} {expected:.3e}")

logit = torch.tensor(20.0, requires_grad=True)
F.binary_cross_entropy_with_logits(logit, torch.tensor(1.0)).backward()
print(f"label 1, logit 20: gradient {logit.grad:.3e}", end=" ")
print(f"where it should be {-1 / (1 + math.exp(20)):.3e}")
x = torch.tensor(20.1, dtype=torch.float64)
print(f"softplus({x:.1f}) - {x:.1f}: {F.softplus(x) - x:.3e}", end=" ")
print(f"where it should be {math.log1p(math.exp(-20.1)):.3e}")
