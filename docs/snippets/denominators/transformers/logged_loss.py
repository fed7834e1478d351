import os
import socket

import torch
from accelerate import Accelerator
from torch import multiprocessing
from torch.nn import functional as F

logits = torch.tensor([[1.0, 0.0], [2.0, 1.0], [0.0, 3.0], [5.0, 1.0]])
labels = torch.tensor([0, 1, 1, 1])
PARTS = [slice(0, 3), slice(3, 4)]  # 3 tokens on one rank, 1 on the other


def train(rank, port):
    os.environ |= {"RANK": f"{rank}", "LOCAL_RANK": f"{rank}"}
    os.environ |= {"WORLD_SIZE": "2", "MASTER_ADDR": "localhost"}
    os.environ |= {"MASTER_PORT": f"{port}"}
    accelerator = Accelerator(cpu=True)
    x, y = logits[PARTS[rank]], labels[PARTS[rank]]
    loss = F.cross_entropy(x, y)

    own = loss.item()
    mean = accelerator.gather(loss.detach()).mean()
    total = F.cross_entropy(x, y, reduction="sum")
    parts = torch.stack([total, (y != -100).sum()])
    torch.distributed.all_reduce(parts)  # adds up all ranks, in place
    total, tokens = parts
    for turn in range(2):  # one after the other
        accelerator.wait_for_everyone()
        if turn == rank:
            row = f"{own:10.4f}{mean:10.4f}{total / tokens:14.4f}"
            print(f"rank {rank}{row}", flush=True)
    accelerator.end_training()


print(f"{'loss.item()':>16}{'gather':>10}{'sum / tokens':>14}", flush=True)
with socket.create_server(("localhost", 0)) as server:
    port = server.getsockname()[1]  # a free one
multiprocessing.start_processes(train, (port,), 2, start_method="fork")
print(f"one process{F.cross_entropy(logits, labels):29.4f}")
