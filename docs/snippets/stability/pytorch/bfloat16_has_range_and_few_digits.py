import torch

print("                largest   step at 1   sigmoid is 1 from")
for dtype in (torch.float16, torch.bfloat16, torch.float32):
    info = torch.finfo(dtype)
    x = torch.arange(40, dtype=dtype)
    first = int((torch.sigmoid(x) == 1).nonzero()[0])
    print(f"{str(dtype):14} {info.max:8.3g} {info.eps:11.3g} {first:19}")
