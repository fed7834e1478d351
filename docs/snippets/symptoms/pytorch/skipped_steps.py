import torch

weight = torch.nn.Parameter(torch.tensor(1.0))
optimizer = torch.optim.SGD([weight], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
for step in range(4):
    optimizer.zero_grad()
    scale = scaler.get_scale()
    with torch.autocast("cpu", torch.float16):
        loss = 3 * weight.half()
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    norm = weight.grad.norm().item()
    before = weight.item()
    scaler.step(optimizer)
    scaler.update()
    done = "skipped" if weight.item() == before else "done"
    print(f"factor {scale:7.0f}, norm {norm:4.1f}, step {done}")
print(f"doubled after {scaler.get_growth_interval()} good steps")
