import torch
import torch.nn.functional as F

torch.manual_seed(0)
logits = torch.randn(2, 1, 4, 4)  # one channel
background = torch.zeros(2, 4, 4, dtype=torch.long)
print(f"cross_entropy, labels 0: {F.cross_entropy(logits, background)}")
try:
    F.cross_entropy(logits, background + 1)
except IndexError as error:
    print(f"cross_entropy, labels 1: IndexError: {error}")
labels = (background + 1).float().unsqueeze(1)  # (N, 1, H, W)
loss = F.binary_cross_entropy_with_logits(logits, labels)
print(f"BCE with logits, labels 1: {loss:.6f}")
