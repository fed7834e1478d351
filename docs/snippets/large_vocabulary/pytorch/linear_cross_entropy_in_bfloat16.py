import torch
from torch.nn import LinearCrossEntropyOptions
from torch.nn import functional as F

torch.manual_seed(0)
hidden = torch.randn(4096, 8).bfloat16()
weight = torch.randn(8192, 8).bfloat16()
labels = torch.randint(8192, (4096,))
chunks = {"options": LinearCrossEntropyOptions()}

logits = hidden.float() @ weight.float().T
print(f"F.cross_entropy in float32 {F.cross_entropy(logits, labels):.4f}")
for name, options in [("no options", {}), ("chunks", chunks)]:
    loss = F.linear_cross_entropy(hidden, weight, labels, **options)
    print(f"{name:10} {loss.dtype} {loss:.4f}")
loss = F.linear_cross_entropy(
    hidden.float(), weight.float(), labels, **chunks
)
print(f"chunks     {loss.dtype}  {loss:.4f}")
