import torch
import torch.nn.functional as F

labels = torch.tensor([0, 1])
logits = torch.tensor([[-1.0, 1.0]] * 2)
losses = F.cross_entropy(logits, labels, reduction="none")
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
