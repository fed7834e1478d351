import torch
import torch.nn.functional as F

logits, labels = torch.zeros(2, 3), [0, 1]
try:
    F.cross_entropy(logits, labels)
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{F.cross_entropy(logits, torch.as_tensor(labels)):.6f}")
