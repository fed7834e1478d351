import torch
from torch import nn


def in_float32(layer):
    forward = layer.float().forward
    outside = torch.autocast("cpu", enabled=False)  # "cuda" on a GPU
    layer.forward = outside(lambda x: forward(x.float()))


torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(16, 64), nn.GELU(), nn.Linear(64, 16), nn.LayerNorm(16)
)
model[2].weight.data *= 3e6  # its output is beyond 65504
x = torch.randn(4, 16)


def tell(name):
    def hook(layer, inputs, output):
        if not output.isfinite().all():
            print(f"not finite: model[{name}]")

    return hook


def show(name):
    with torch.autocast("cpu", dtype=torch.float16):
        loss = model(x).square().mean()
    print(f"{name}: loss {loss:.4f}")


for name, layer in model.named_children():
    layer.register_forward_hook(tell(name))
show("float16")
in_float32(model[2])
show("model[2] in float32")
