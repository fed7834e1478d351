import tempfile

import torch
import torch.distributed as dist
from torch import multiprocessing, nn
from torch.nn import functional as F

x = torch.tensor([[1.0, 0.0], [2.0, 1.0], [0.0, 3.0], [5.0, 1.0]])
labels = torch.tensor([0, 1, 1, 0])
PARTS = [slice(0, 3), slice(3, 4)]  # 3 tokens on one rank, 1 on the other


def slope(rows, divided_by, wrap=lambda model: model):
    model = nn.Linear(2, 2, bias=False)
    nn.init.zeros_(model.weight)
    parallel = wrap(model)
    loss = F.cross_entropy(parallel(x[rows]), labels[rows], reduction="sum")
    (loss / divided_by).backward()
    return f"{model.weight.grad[0, 0]:.6f}"


def train(rank, store):
    dist.init_process_group("gloo", store, rank=rank, world_size=2)
    ddp, rows = nn.parallel.DistributedDataParallel, PARTS[rank]
    own = (labels[rows] != -100).sum()
    tokens = own.clone()
    dist.all_reduce(tokens)
    means = slope(rows, own, ddp)
    right = slope(rows, tokens / dist.get_world_size(), ddp)
    if rank == 0:
        print("one process, 4 tokens:        ", slope(slice(0, 4), 4))
        print("sum / tokens of all * ranks:  ", right)
        print("each rank's own mean:         ", means)
    dist.destroy_process_group()


with tempfile.NamedTemporaryFile() as file:
    store = f"file://{file.name}"
    multiprocessing.start_processes(train, (store,), 2, start_method="fork")
