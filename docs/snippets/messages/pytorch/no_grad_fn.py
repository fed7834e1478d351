import torch
import torch.nn.functional as F

logits, target = (
    torch.zeros(2, 3, requires_grad=True),
    torch.tensor([0.0, 1.0]),
)
try:
    F.binary_cross_entropy_with_logits(
        logits.argmax(dim=1).float(), target
    ).backward()
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

loss = F.cross_entropy(logits, target.long())
loss.backward()
print(logits.grad.round(decimals=4))
