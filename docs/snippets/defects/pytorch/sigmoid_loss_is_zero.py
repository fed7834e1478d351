import math

import torch
import torch.nn.functional as F

for x in (-10.0, -15.0, -20.0):
    logit = torch.tensor(x)
    got = F.binary_cross_entropy_with_logits(logit, torch.tensor(0.0))
    workaround, expected = F.softplus(logit), math.log1p(math.exp(x))
    print(f"logit {x}: {got:.3e} {workaround:.3e} {expected:.3e}")
