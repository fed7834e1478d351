import torch
import torch.nn.functional as F

DTYPES = ["float16", "float32", "float64", "uint8", "int32", "int64", "bool"]
for name, loss, y in [
    ("binary", F.binary_cross_entropy_with_logits, [[1, 0]]),
    ("cross_entropy, rows", F.cross_entropy, [[1, 0]]),
    ("cross_entropy, indices", F.cross_entropy, [1]),
]:
    for dtype in DTYPES:
        try:
            loss(
                torch.zeros(1, 2),
                torch.tensor(y, dtype=getattr(torch, dtype)),
            )
            print(name, dtype)
        except RuntimeError:
            pass
