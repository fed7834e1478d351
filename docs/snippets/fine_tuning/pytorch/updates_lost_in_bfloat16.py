import torch
from torch import nn
from torch.nn import functional as F


def train(kept_in, rate, autocast=False):
    torch.manual_seed(0)
    inputs = torch.randn(64, 32)
    labels = torch.arange(64) % 8
    model = nn.Linear(32, 8).to(kept_in)
    before = model.weight.detach().clone()
    optimizer = torch.optim.Adam(model.parameters(), lr=rate)
    for _ in range(40):
        optimizer.zero_grad()
        with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
            logits = model(inputs if autocast else inputs.to(kept_in))
        F.cross_entropy(logits.float(), labels).backward()
        optimizer.step()
    moved = (model.weight != before).float().mean()
    norm = torch.cat([p.grad.flatten() for p in model.parameters()]).norm()
    return f"{moved:7.0%}{norm:6.1f}"


value = 0.1
weight = torch.tensor(value, dtype=torch.bfloat16)
for update in [1e-4, 1e-3]:
    same = (weight + update == weight).item()
    print(f"{value} + {update:g} is {value}: {same}")
print("40 steps            moved  norm")
for rate in [5e-7, 1e-5, 1e-3]:
    print(f"rate {rate:g}")
    for name, kept_in, autocast in [
        ("bfloat16", torch.bfloat16, False),
        ("float32", torch.float32, False),
        ("float32, autocast", torch.float32, True),
    ]:
        row = train(kept_in, rate, autocast)
        print(f" {name:17}{row}")
