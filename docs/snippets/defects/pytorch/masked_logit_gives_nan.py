import torch
import torch.nn.functional as F

logits = torch.tensor([[1.0, 2.0, -float("inf")]])
dense = F.cross_entropy(logits, torch.tensor([[1.0, 0.0, 0.0]]))
sparse = F.cross_entropy(logits, torch.tensor([0]))
finite = logits.clamp(min=torch.finfo(logits.dtype).min / 2)
workaround = F.cross_entropy(finite, torch.tensor([[1.0, 0.0, 0.0]]))
print("probabilities:", dense.numpy())
print("class index:  ", sparse.numpy().round(6))
print("workaround:   ", workaround.numpy().round(6))
