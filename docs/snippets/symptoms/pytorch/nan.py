import torch
import torch.nn.functional as F

inf, labels = float("inf"), torch.tensor([[1.0, 0.0]])
p = torch.softmax(torch.tensor([[200.0, 0.0]]), 1)
print("log by hand: ", -(labels * p.log()).sum().item())
print(
    "masked class:",
    F.cross_entropy(torch.tensor([[1.0, -inf]]), labels).item(),
)
ignored = torch.tensor([-100])
print(
    "all ignored: ",
    F.cross_entropy(torch.tensor([[1.0, 0.0]]), ignored).item(),
)
