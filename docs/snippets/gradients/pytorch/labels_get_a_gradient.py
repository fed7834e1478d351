import torch
import torch.nn.functional as F

labels = torch.tensor([0.2, 0.3, 0.5], requires_grad=True)
logits = torch.tensor([2.0, 1.0, 0.0])
F.cross_entropy(logits, labels).backward()
print("for the labels:", labels.grad)
print("-log p:        ", -F.log_softmax(logits, dim=-1))
print(
    "after detach():", F.cross_entropy(logits, labels.detach()).requires_grad
)
