import torch
import torch.nn.functional as F

logits = target = torch.zeros(2, 3)
try:
    F.binary_cross_entropy_with_logits(
        logits, target, pos_weight=torch.ones(2)
    )
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

loss = F.binary_cross_entropy_with_logits(
    logits, target, pos_weight=torch.ones(3)
)
print(f"{loss:.6f}")
