import torch
import torch.nn.functional as F

labels = torch.tensor([0, 2, 1])
logits = torch.tensor([[2.0, 0.0, 1.0], [0.0, 1.0, 3.0], [1.0, 0.5, 0.0]])
log_p = F.log_softmax(logits, dim=-1)
print(f"cross_entropy:           {F.cross_entropy(logits, labels):.6f}")
print(f"nll_loss of log_softmax: {F.nll_loss(log_p, labels):.6f}")
print(f"nll_loss of logits:      {F.nll_loss(logits, labels):.6f}")
