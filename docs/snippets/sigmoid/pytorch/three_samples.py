import torch
import torch.nn.functional as F

logits = torch.tensor([5.0, 5.0, 5.0])
labels = torch.tensor([1.0, 0.0, -1.0])
losses = F.binary_cross_entropy_with_logits(logits, labels, reduction="none")
print([round(loss, 6) for loss in losses.tolist()])
