import torch
import torch.nn.functional as F

logits = torch.tensor([5.0, 5.0, 5.0])
labels = torch.tensor([1.0, 0.0, 0.3])
losses = F.binary_cross_entropy_with_logits(logits, labels, reduction="none")
print([round(loss, 4) for loss in losses.tolist()])
mean = F.binary_cross_entropy_with_logits(logits, labels)
print(f"mean: {mean:.4f}")
