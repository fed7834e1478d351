import torch
import torch.nn.functional as F

labels = torch.tensor([[1.0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]])
logits = torch.tensor([[1.0, 0.0, -1.0]] * 4, requires_grad=True)
F.cross_entropy(logits, labels, reduction="sum").backward()
print("padding:     ", logits.grad[1].numpy().round(4))
print("mean of all: ", logits.grad.mean(dim=0).numpy().round(4))
