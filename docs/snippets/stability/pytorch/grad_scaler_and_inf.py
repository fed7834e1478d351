import torch

weight = torch.ones(1, requires_grad=True)
optimizer = torch.optim.SGD([weight], lr=0.1)
scaler = torch.amp.GradScaler("cpu")

for step, x in enumerate([1.5, 1.5, float("inf")]):
    optimizer.zero_grad()
    loss = (weight.half() * x).sum()  # a gradient in float16
    scaler.scale(loss).backward()
    scale, before = scaler.get_scale(), weight.item()
    scaler.step(optimizer)  # leaves out a step whose gradient is not finite
    scaler.update()
    moved = "moved" if weight.item() != before else "left out"
    print(f"step {step}: scale {scale:.0f}, {moved}")
print(f"scale afterwards: {scaler.get_scale():.0f}")
