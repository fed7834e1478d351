import torch
import torch.nn.functional as F

torch.manual_seed(0)
logits = torch.randn(2, 3, 3)  # (B, T, C) with T = C
labels = torch.randint(0, 3, (2, 3))
print(f"as it is: {F.cross_entropy(logits, labels):.4f}, no error")
moved = F.cross_entropy(logits.transpose(1, 2), labels)
print(f"moved:    {moved:.4f}")
flat = F.cross_entropy(logits.reshape(-1, 3), labels.reshape(-1))
print(f"flat:     {flat:.4f}")
