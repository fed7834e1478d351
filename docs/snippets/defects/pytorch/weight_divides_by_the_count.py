import warnings

import torch
import torch.nn.functional as F

logits, labels = torch.tensor([2.0, -1.0]), torch.tensor([1.0, 1.0])
weights = torch.tensor([1.0, 3.0])
bce = F.binary_cross_entropy_with_logits
total = (weights * bce(logits, labels, reduction="none")).sum()
print(f"weight=weights: {bce(logits, labels, weight=weights):.4f}")
print(f"by N:           {total / 2:.4f}")
print(f"by the weights: {total / weights.sum():.4f}")

p, q = torch.tensor([[0.9, 0.1]]), torch.tensor([[0.5, 0.5]])
exact = (p * (p / q).log()).sum()
for how in ("mean", "batchmean"):
    with warnings.catch_warnings(
        action="ignore"
    ):  # of "mean", that it will go
        divided = F.kl_div(q.log(), p, reduction=how)
    print(f"kl_div, {how + ':':11} {divided:.4f} of {exact:.4f}")
