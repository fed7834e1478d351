import torch
import torch.nn.functional as F

labels = [[1.0, 0.0], [0.0, 1.0], [0.3, 0.7]]
logits = torch.tensor([[-1.0, 1.0]] * 3)
losses = F.cross_entropy(logits, torch.tensor(labels), reduction="none")
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
