import contextlib
import tempfile

import torch
import torch.distributed as dist
from torch import multiprocessing, nn
from torch.distributed.fsdp import fully_shard
from torch.nn import functional as F

x = torch.tensor([[1.0, 0.0], [2.0, 1.0], [0.0, 3.0], [5.0, 1.0]])
labels = torch.tensor([0, 1, 1, -100])  # 3 tokens count
RANKS = [[0, 1], [2, 3]]  # each with two micro-batches of one token


def gradient(wrap, rows, divided_by):
    model = nn.Linear(2, 2, bias=False)
    nn.init.zeros_(model.weight)
    model = wrap(model)
    for row in rows:
        last = row == rows[-1]
        waits = hasattr(model, "no_sync") and not last
        with model.no_sync() if waits else contextlib.nullcontext():
            part = F.cross_entropy(
                model(x[[row]]), labels[[row]], reduction="sum"
            )
            (part / divided_by).backward()
    (weight,) = model.parameters()
    full = getattr(weight.grad, "full_tensor", lambda: weight.grad)()
    return [round(float(value), 6) for value in full.flatten()]


def train(rank, store):
    dist.init_process_group("gloo", store, rank=rank, world_size=2)
    tokens = (labels[RANKS[rank]] != -100).sum()
    dist.all_reduce(tokens)
    divided_by = tokens / dist.get_world_size()
    ways = {"DDP with no_sync": nn.parallel.DistributedDataParallel}
    ways["FSDP"] = fully_shard
    for name, wrap in ways.items():
        found = gradient(wrap, RANKS[rank], divided_by)
        if rank == 0:
            print(f"{name:17}", found, flush=True)
    dist.destroy_process_group()


with tempfile.NamedTemporaryFile() as file:
    store = f"file://{file.name}"
    multiprocessing.start_processes(train, (store,), 2, start_method="fork")
print("one process, 3   ", gradient(lambda model: model, range(4), 3))
