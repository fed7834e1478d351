import torch
from torch import nn

x = torch.ones(1, 2)
for kept_in in [torch.float16, torch.float32]:
    model = nn.Linear(2, 1).to(kept_in)
    optimizer = torch.optim.SGD(model.parameters())
    scaler = torch.amp.GradScaler("cpu")
    with torch.autocast("cpu", torch.float16):
        loss = model(x.to(kept_in)).mean()
    scaler.scale(loss).backward()
    try:
        scaler.unscale_(optimizer)
        print(kept_in, "works")
    except ValueError as error:
        print(kept_in, error)
