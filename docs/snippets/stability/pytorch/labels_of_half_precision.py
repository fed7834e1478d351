import torch
from torch.nn import functional as F

logits = torch.tensor([-257.0, 70000.0])  # float32; both labels are 0
for dtype in [torch.float32, torch.bfloat16, torch.float16]:
    labels = torch.zeros(2, dtype=dtype)
    losses = F.binary_cross_entropy_with_logits(
        logits, labels, reduction="none"
    )
    print(losses.dtype, losses.tolist())
