import torch
import torch.nn.functional as F

labels = torch.tensor([0.0, 1.0, 0.5])
logits = torch.zeros(3, requires_grad=True)
q = torch.tensor(3.0)
loss = F.binary_cross_entropy_with_logits(
    logits, labels, pos_weight=q, reduction="sum"
)
loss.backward()
print("got:     ", logits.grad.numpy())
print("expected:", ((1 - labels) / 2 - q * labels / 2).numpy())
