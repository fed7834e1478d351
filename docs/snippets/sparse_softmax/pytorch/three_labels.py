import torch
import torch.nn.functional as F

logits = torch.tensor([[2.0, 1.0, 0.0]] * 3)
labels = torch.tensor([0, 1, 2])  # int64: class indices
losses = F.cross_entropy(logits, labels, reduction="none")
print([round(loss, 6) for loss in losses.tolist()])
