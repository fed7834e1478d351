import torch
import torch.nn.functional as F

logits, target = torch.tensor([[2.0, 0.0]]), torch.tensor([0])
print(f"probabilities: {F.nll_loss(torch.softmax(logits, 1), target):.6f}")
print(f"logits:        {F.nll_loss(logits, target):.6f}")
print(
    f"log-softmax:   {F.nll_loss(torch.log_softmax(logits, 1), target):.6f}"
)
