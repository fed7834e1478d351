import torch

for unscale_first in [True, False]:
    w = torch.tensor([3.0, 4.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=1.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=65536)  # the default
    scaler.scale((w * w / 20).sum()).backward()
    if unscale_first:
        scaler.unscale_(optimizer)
    norm = torch.nn.utils.clip_grad_norm_([w], 1.0)
    before = w.detach().clone()
    scaler.step(optimizer)
    scaler.update()
    step = (w.detach() - before).norm()
    print(f"unscaled: {unscale_first}, norm {norm:g}, step {step:.2g}")
