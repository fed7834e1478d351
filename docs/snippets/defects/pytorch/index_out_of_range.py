import torch
import torch.nn.functional as F

logits = torch.tensor([[1.0, 2.0, 4.0]])
for label in (2, -1, 3, -100):
    try:
        loss = F.cross_entropy(logits, torch.tensor([label]))
        print(f"label {label:4}: {loss:.6f}")
    except IndexError as error:
        print(f"label {label:4}: IndexError: {error}")
