import os
import socket

import torch
from torch import multiprocessing
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)

IDS = torch.tensor([[1, 2, 3, 4, 5, 6], [1, 7, 0, 0, 0, 0]])
LABELS = IDS.masked_fill(IDS == 0, -100)  # 5 tokens count, and 1
DATA = [{"input_ids": x, "labels": y} for x, y in zip(IDS, LABELS)]
SMALL = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
SMALL |= {"num_hidden_layers": 1, "num_attention_heads": 1}
QUIET = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
QUIET |= {"logging_steps": 1, "max_steps": 1, "save_strategy": "no"}
QUIET |= {"ddp_find_unused_parameters": False}


def first_log(**arguments):
    torch.manual_seed(0)
    model = LlamaForCausalLM(LlamaConfig(**SMALL))
    arguments = TrainingArguments(**QUIET, **arguments)
    trainer = Trainer(model, arguments, train_dataset=DATA)
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    log = trainer.state.log_history[0]
    return f"{log['loss']:9.4f}{log['grad_norm']:11.4f}"


def train(rank, port):
    os.environ |= {
        "WORLD_SIZE": "2",
        "RANK": str(rank),
        "LOCAL_RANK": str(rank),
    }
    os.environ |= {"MASTER_ADDR": "localhost", "MASTER_PORT": str(port)}
    for value in [True, False]:
        log = first_log(
            per_device_train_batch_size=1, average_tokens_across_devices=value
        )
        for turn in range(2):  # one after the other
            torch.distributed.barrier()
            if turn == rank:
                print(f"{value!s:5}, rank {rank} of 2{log}", flush=True)


print(f"{'loss':>27}{'grad_norm':>11}", flush=True)
with socket.create_server(("localhost", 0)) as server:
    port = server.getsockname()[1]  # a free one
multiprocessing.start_processes(train, (port,), 2, start_method="fork")
print("one process       " + first_log(per_device_train_batch_size=2))
