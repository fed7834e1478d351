import torch
import torch.nn.functional as F

logits = torch.tensor([[2.0, 1.0, 0.0], [2.0, 1.0, 0.0]])
index = torch.tensor([0, 2])
rows = F.one_hot(index, 3).float()
weight = torch.tensor([1.0, 1.0, 5.0])
losses = F.cross_entropy(logits, index, reduction="none")
w = weight[index]
of_indices = F.cross_entropy(logits, index, weight)
of_rows = F.cross_entropy(logits, rows, weight)
print(f"class indices:     {of_indices:.6f}")
print(
    f"the same as rows:  {of_rows:.6f}, {of_rows / of_indices:.2f} times that"
)
print(f"sum(w*l) / sum(w): {(w * losses).sum() / w.sum():.6f}")
print(f"sum(w*l) / N:      {(w * losses).mean():.6f}")
