import torch

logits, target = torch.zeros(2, 3), torch.tensor([0, 1])
try:
    torch.nn.CrossEntropyLoss(logits, target)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{torch.nn.CrossEntropyLoss()(logits, target):.6f}")
