import torch
from accelerate import Accelerator
from torch import nn
from torch.nn import functional as F

x = torch.tensor([[1.0, 0.0], [2.0, 1.0], [0.0, 3.0], [5.0, 1.0]])
labels = torch.tensor([0, 1, 1, -100])  # 3 tokens count
STEPS = 2
accelerator = Accelerator(cpu=True, gradient_accumulation_steps=STEPS)


def slope(factor):
    model = nn.Linear(2, 2, bias=False)
    nn.init.zeros_(model.weight)
    model = accelerator.prepare(model)
    tokens = (labels != -100).sum()
    for rows, y in zip(x.split(2), labels.split(2)):
        with accelerator.accumulate(model):
            loss = F.cross_entropy(model(rows), y, reduction="sum")
            accelerator.backward(loss * factor / tokens)
    return f"{model.weight.grad[0, 0]:.6f}"


model = nn.Linear(2, 2, bias=False)
nn.init.zeros_(model.weight)
F.cross_entropy(model(x), labels).backward()
print(f"one batch:             {model.weight.grad[0, 0]:.6f}")
print("sum / tokens:         ", slope(1))
print("sum / tokens * steps: ", slope(STEPS))
