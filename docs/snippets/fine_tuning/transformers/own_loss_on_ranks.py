import os
import socket
from tempfile import mkdtemp

import torch
from torch import multiprocessing
from torch.nn import functional as F
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)

SMALL = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
SMALL |= {"num_hidden_layers": 1, "num_attention_heads": 1}
QUIET = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
QUIET |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
QUIET |= {"ddp_find_unused_parameters": False}
IDS = torch.tensor([[1, 2, 3, 4, 5, 6], [1, 7, 0, 0, 0, 0]])
LABELS = IDS.masked_fill(IDS == 0, -100)  # 5 tokens count, and 1
DATA = [{"input_ids": x, "labels": y} for x, y in zip(IDS, LABELS)]


def divided_once(outputs, labels, num_items_in_batch):
    logits = outputs.logits[:, :-1].flatten(0, 1)
    targets = labels[:, 1:].flatten()
    loss = F.cross_entropy(logits, targets, reduction="sum")
    return loss / num_items_in_batch


class Overridden(Trainer):
    def compute_loss(
        self, model, inputs, return_outputs=False, num_items_in_batch=None
    ):
        outputs = model(**inputs)
        loss = divided_once(outputs, inputs["labels"], num_items_in_batch)
        return (loss, outputs) if return_outputs else loss


def show(name, kind, size=1, rank=0, **options):
    torch.manual_seed(0)
    model = LlamaForCausalLM(LlamaConfig(**SMALL))
    arguments = TrainingArguments(
        mkdtemp(), per_device_train_batch_size=size, **QUIET
    )
    trainer = kind(model, arguments, train_dataset=DATA, **options)
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    log = trainer.state.log_history[0]
    if rank == 0:
        print(f"{name:28} {log['loss']:.4f} {log['grad_norm']:9.4f}")


def train(rank, port):
    os.environ |= {"WORLD_SIZE": "2", "MASTER_ADDR": "localhost"}
    os.environ |= {"RANK": str(rank), "LOCAL_RANK": str(rank)}
    os.environ |= {"MASTER_PORT": str(port)}
    own = {"compute_loss_func": divided_once}
    show("2 ranks, compute_loss_func", Trainer, rank=rank, **own)
    show("2 ranks, compute_loss", Overridden, rank=rank)


print(f"{'':28} {'loss':6} grad_norm", flush=True)
with socket.create_server(("localhost", 0)) as server:
    port = server.getsockname()[1]  # a free one
multiprocessing.start_processes(train, (port,), 2, start_method="fork")
show("1 process, Trainer's", Trainer, size=2)
