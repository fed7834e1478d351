import torch
import torch.nn.functional as F

logits = torch.tensor([[10.0, -10.0]] * 4)
labels = torch.tensor([[1.0, 0.0], [0.9, 0.1], [0.5, 0.5], [0.0, 1.0]])
losses = F.cross_entropy(logits, labels, reduction="none")
print([round(loss, 4) for loss in losses.tolist()])
mean = F.cross_entropy(logits, labels)
print(f"mean: {mean:.4f}, first row: {losses[0]:.6e}")
