import torch
import torch.nn.functional as F

logits = torch.tensor([[10.0, -10.0]] * 4)
labels = torch.tensor([[1.0, 0.0], [1.0, -1.0], [0.0, 1.0], [-1.0, 1.0]])
losses = F.cross_entropy(logits, labels, reduction="none")
print([round(loss, 6) for loss in losses.tolist()])
print(f"first row: {losses[0]:.7e}")
