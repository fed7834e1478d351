import torch
import torch.nn.functional as F

logits, target = torch.tensor([2.0, -1.0]), torch.tensor([1.0, 0.0])
for given, labels in (
    (logits, target),
    (torch.sigmoid(logits), 2 * target - 1),
):
    try:
        F.binary_cross_entropy(given, labels)
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")

print(f"{F.binary_cross_entropy_with_logits(logits, target):.6f}")
