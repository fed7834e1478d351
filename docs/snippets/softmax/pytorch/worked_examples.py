import torch
import torch.nn.functional as F

labels = torch.tensor([[1.0, -1.0], [1.0, 0.0], [0.0, 1.0]])
logits = torch.tensor([[-1.0, 1.0]] * 3)
losses = F.cross_entropy(logits, labels, reduction="none")
for y, loss in zip(labels, losses):
    print(f"y = {y.tolist()}: {loss:.6f}")
