import torch
import torch.nn.functional as F

logits = torch.zeros(2, 3, 4)
for labels in [torch.zeros(2, 4, dtype=torch.int64), torch.zeros(2, 3, 4)]:
    losses = F.cross_entropy(logits, labels, reduction="none")
    print(tuple(logits.shape), tuple(labels.shape), "->", tuple(losses.shape))
