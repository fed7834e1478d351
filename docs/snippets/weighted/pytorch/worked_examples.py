import torch
from torch import nn

labels = torch.tensor([1.0, 0.0, 0.5])
logits = torch.full_like(labels, 5.0)
criterion = nn.BCEWithLogitsLoss(
    reduction="none", pos_weight=torch.tensor(3.0)
)
losses = criterion(logits, labels)
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
