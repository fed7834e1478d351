import torch
from torch.nn import functional as F

torch.manual_seed(0)
B, T, V = 2, 3, 4
logits, labels = torch.randn(B, T, V), torch.randint(V, (B, T))

loss = F.cross_entropy(logits.view(-1, V), labels.view(-1))
print(f"view(-1, V):      {loss:.6f}")
loss = F.cross_entropy(logits.transpose(1, 2), labels)
print(f"transpose(1, 2):  {loss:.6f}")
loss = F.cross_entropy(logits.view(B, V, T), labels)  # the mistake
print(f"view(B, V, T):    {loss:.6f}")
