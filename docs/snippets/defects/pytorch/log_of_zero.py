import torch
import torch.nn.functional as F

label = torch.tensor([1.0])
got = F.binary_cross_entropy(torch.tensor([0.0]), label)
print("probability 0, label 1:", got.numpy())
logit = torch.tensor([-200.0])
got = F.binary_cross_entropy_with_logits(logit, label)
print("logit -200, label 1:   ", got.numpy())
