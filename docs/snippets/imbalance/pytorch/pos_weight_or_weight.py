import torch
import torch.nn.functional as F

y, x, three = (
    torch.tensor([1.0, 0.0]),
    torch.tensor([-1.0, 1.0]),
    torch.tensor(3.0),
)
loss = F.binary_cross_entropy_with_logits
print("none:      ", loss(x, y, reduction="none"))
print("pos_weight:", loss(x, y, reduction="none", pos_weight=three))
print("weight:    ", loss(x, y, reduction="none", weight=three))
both = loss(
    x, y, reduction="none", weight=torch.tensor(0.5), pos_weight=three
)
print("both:      ", both)
