import torch
import torch.nn.functional as F

logits = torch.tensor([[[1.0, 0.5]], [[0.2, 0.8]], [[0.9, 0.1]]])  # (T, N, C)
labels = torch.tensor([[1]])


def loss(x, labels=labels, **options):
    lengths = [len(x)], [labels.shape[1]]
    return F.ctc_loss(x, labels, *lengths, reduction="none", **options).item()


print(f"log_softmax      {loss(logits.log_softmax(-1)):9.6f}")
print(f"logits           {loss(logits):9.6f}")
print(f"logits + 10      {loss(logits + 10):9.6f}")
print(f"softmax          {loss(logits.softmax(-1)):9.6f}")
long = torch.tensor([[1, 1, 1]])  # needs a blank between equal letters
steps = logits.log_softmax(-1)
print(f"label too long   {loss(steps, long):9}")
print(f"zero_infinity    {loss(steps, long, zero_infinity=True):9}")
print(f"twice the steps  {loss(steps.repeat(2, 1, 1), long):9.6f}")
