import torch
import torch.nn.functional as F

probabilities, target = torch.full((2,), 0.5), torch.tensor([1, 0])
try:
    F.binary_cross_entropy(probabilities, target)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{F.binary_cross_entropy(probabilities, target.float()):.6f}")
