import os
import socket
from tempfile import mkdtemp

import torch
from torch import multiprocessing
from transformers import (
    BertConfig,
    BertForSequenceClassification,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)

SMALL = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
SMALL |= {"num_hidden_layers": 1, "num_attention_heads": 1}
SMALL |= {"hidden_dropout_prob": 0, "attention_probs_dropout_prob": 0}
QUIET = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
QUIET |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
QUIET |= {"ddp_find_unused_parameters": False, "eval_on_start": True}
QUIET |= {"per_device_train_batch_size": 1}
QUIET |= {"per_device_eval_batch_size": 1}
IDS = torch.tensor([1, 2, 3, 4, 5, 6])
DATA = [{"input_ids": IDS, "labels": torch.tensor(1)}] * 2


def show(name, divides=False, rank=0):
    torch.manual_seed(0)
    model = BertForSequenceClassification(BertConfig(**SMALL))
    arguments = TrainingArguments(mkdtemp(), **QUIET)
    trainer = Trainer(model, arguments, train_dataset=DATA, eval_dataset=DATA)
    if divides:
        trainer.model_accepts_loss_kwargs = False
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    before, step = trainer.state.log_history[:2]
    numbers = [before["eval_loss"], step["loss"], step["grad_norm"]]
    if rank == 0:
        row = "".join(f"{number:9.4f}" for number in numbers)
        print(f"{name:6}{row}", flush=True)


def train(rank, port):
    os.environ |= {"WORLD_SIZE": "2", "MASTER_ADDR": "localhost"}
    os.environ |= {"RANK": str(rank), "LOCAL_RANK": str(rank)}
    os.environ |= {"MASTER_PORT": str(port)}
    show("2", rank=rank)
    show("2, set", divides=True, rank=rank)


print("ranks  eval_loss    loss grad_norm", flush=True)
with socket.create_server(("localhost", 0)) as server:
    port = server.getsockname()[1]  # a free one
multiprocessing.start_processes(train, (port,), 2, start_method="fork")
show("1")
