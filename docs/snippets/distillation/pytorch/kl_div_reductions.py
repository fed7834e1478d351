import warnings

import torch
import torch.nn.functional as F

torch.manual_seed(0)
teacher, student = torch.randn(2, 2, 5, 10, dtype=torch.float64)
log_q, p = student.log_softmax(-1), teacher.softmax(-1)  # (B, T, C)
right = F.kl_div(log_q, p, reduction="none").sum(-1).mean()
print(f"mean over tokens {right:.6f}")
for reduction in ["batchmean", "mean", "sum"]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        loss = F.kl_div(log_q, p, reduction=reduction)
    print(f"{reduction:9} {loss:.6f}, {loss / right:6.3f} times", end="")
    print(" and a warning" if caught else "")
loss = F.kl_div(log_q.flatten(0, 1), p.flatten(0, 1), reduction="batchmean")
print(f"batchmean of (B*T, C) {loss:.6f}")
