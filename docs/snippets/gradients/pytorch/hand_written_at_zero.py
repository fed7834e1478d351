import torch
import torch.nn.functional as F

x, y = torch.zeros(3, requires_grad=True), torch.tensor([0.0, 1.0, 0.5])
by_hand = x.clamp(min=0) - x * y + torch.log1p(torch.exp(-x.abs()))
built_in = F.binary_cross_entropy_with_logits(x, y, reduction="sum")
print("by hand: ", torch.autograd.grad(by_hand.sum(), x)[0].tolist())
print("built in:", torch.autograd.grad(built_in, x)[0].tolist())
