import torch
from torch import nn

labels = torch.tensor([1.0, 0.0, 1.0])
logits = torch.tensor([-2.0, -2.0, 2.0])
plain = nn.BCEWithLogitsLoss(reduction="none")(logits, labels)
criterion = nn.BCEWithLogitsLoss(
    reduction="none", pos_weight=torch.tensor(3.0)
)
weighted = criterion(logits, labels)
print("unweighted:    ", [round(loss, 6) for loss in plain.tolist()])
print("pos_weight = 3:", [round(loss, 6) for loss in weighted.tolist()])
