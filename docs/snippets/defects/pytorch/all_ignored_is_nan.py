import torch
import torch.nn.functional as F

logits = torch.zeros(2, 3)
target = torch.tensor([-100, -100])
count = (target != -100).sum().clamp(min=1)
print("got:       ", F.cross_entropy(logits, target).item())
print(
    "workaround:",
    (F.cross_entropy(logits, target, reduction="sum") / count).item(),
)
