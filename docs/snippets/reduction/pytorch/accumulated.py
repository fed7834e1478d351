import torch
import torch.nn.functional as F

bias = torch.zeros(3, requires_grad=True)
labels = torch.tensor([0, 0, 0, 0, 0, 0, 2, 2])
(whole,) = torch.autograd.grad(
    F.cross_entropy(bias.expand(8, 3), labels), bias
)
print("one batch of eight:", whole)

for name, reduction, divisor in [
    ("mean / 2", "mean", 2),
    ("sum / 8", "sum", 8),
]:
    bias.grad = None
    for part in labels.split([6, 2]):
        loss = F.cross_entropy(
            bias.expand(len(part), 3), part, reduction=reduction
        )
        (loss / divisor).backward()  # adds to bias.grad
    print(f"accumulated, {name}:", bias.grad)
