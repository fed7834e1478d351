import warnings

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.checkpoint import checkpoint

torch.manual_seed(0)
embeddings = nn.Embedding(8, 4).requires_grad_(False)  # frozen
adapter = nn.Linear(4, 8)
ids = torch.tensor([1, 2, 3])


def norm(reentrant, require_grads=False):
    x = embeddings(ids).requires_grad_(require_grads)
    logits = checkpoint(adapter, x, use_reentrant=reentrant)
    adapter.zero_grad()
    F.cross_entropy(logits, ids).backward()
    return f"{adapter.weight.grad.norm():.4f}"


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        norm(reentrant=True)
    except RuntimeError as error:
        print(caught[0].message)
        print(f"{type(error).__name__}: {error}")
print("use_reentrant=False:        ", norm(reentrant=False))
print("input with requires_grad_():", norm(True, require_grads=True))
