import torch
import torch.nn.functional as F

torch.manual_seed(0)
logits, labels = torch.randn(5, 3), torch.tensor([0, 1, 2, 2, 1])
weight = torch.tensor([1.0, 1.0, 5.0])
both = F.cross_entropy(logits, labels, weight=weight, label_smoothing=0.1)
print(f"weight and label_smoothing: {both:.4f}")

smooth = F.one_hot(labels, 3) * 0.9 + 0.1 / 3
terms = -(smooth * weight * F.log_softmax(logits, 1)).sum()
print(f"each class by its weight:   {terms / weight[labels].sum():.4f}")

losses = F.cross_entropy(
    logits, labels, label_smoothing=0.1, reduction="none"
)
mean = (weight[labels] * losses).sum() / weight[labels].sum()
print(f"each example by its weight: {mean:.4f}")
