import torch
import torch.nn.functional as F

logits, target = torch.zeros(2, 3, requires_grad=True), torch.tensor([0, 1])
losses = F.cross_entropy(logits, target, reduction="none")
try:
    losses.backward()
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

losses.mean().backward()
print(logits.grad)
