import torch
import torch.nn.functional as F

layer = torch.nn.Linear(4, 3)
with torch.autocast("cpu", dtype=torch.bfloat16):
    logits = layer(torch.ones(2, 4))
    loss = F.cross_entropy(logits, torch.tensor([0, 2]))
print("logits:", logits.dtype)
print("loss:  ", loss.dtype)
