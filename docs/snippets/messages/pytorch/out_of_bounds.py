import torch
import torch.nn.functional as F

logits, target = torch.zeros(2, 3), torch.tensor([1, 3])
try:
    F.cross_entropy(logits, target)
except IndexError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{F.cross_entropy(logits, target - 1):.6f}")
print(f"{F.cross_entropy(logits, target, ignore_index=3):.6f}")
