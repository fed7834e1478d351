import torch
import torch.nn.functional as F

labels = torch.tensor([1.0, 0.0, 0.3])
logits = torch.full_like(labels, 5.0)
losses = F.binary_cross_entropy_with_logits(logits, labels, reduction="none")
for y, loss in zip(labels, losses):
    print(f"y = {y:.1f}: {loss:.6f}")
