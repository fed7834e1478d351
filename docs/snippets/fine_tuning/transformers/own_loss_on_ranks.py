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


class OwnLoss(Trainer):
    def compute_loss(
        self, model, inputs, return_outputs=False, num_items_in_batch=None
    ):
        outputs = model(**inputs)
        logits = outputs.logits[:, :-1].flatten(0, 1)
        targets = inputs["labels"][:, 1:].flatten()
        loss = F.cross_entropy(logits, targets, reduction="sum")
        if num_items_in_batch is None:  # Trainer divides by the steps
            loss = loss / (targets != -100).sum()
        else:
            loss = loss / num_items_in_batch
            if self.args.average_tokens_across_devices:
                # The count is that of all ranks, the gradient their mean.
                loss = loss * self.accelerator.num_processes
        return (loss, outputs) if return_outputs else loss


SMALL = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
SMALL |= {"num_hidden_layers": 1, "num_attention_heads": 1}
QUIET = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
QUIET |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
QUIET |= {"ddp_find_unused_parameters": False, "eval_on_start": True}
QUIET |= {"per_device_train_batch_size": 1}
QUIET |= {"per_device_eval_batch_size": 1}
IDS = torch.tensor([[1, 2, 3, 4, 5, 6], [1, 7, 0, 0, 0, 0]])
LABELS = IDS.masked_fill(IDS == 0, -100)  # 5 tokens count, and 1
DATA = [{"input_ids": x, "labels": y} for x, y in zip(IDS, LABELS)]


def show(name, kind, rank=0, **more):
    torch.manual_seed(0)
    arguments = TrainingArguments(mkdtemp(), **QUIET, **more)
    model = LlamaForCausalLM(LlamaConfig(**SMALL))
    trainer = kind(model, arguments, train_dataset=DATA, eval_dataset=DATA)
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    before, step = trainer.state.log_history[:2]
    numbers = [before["eval_loss"], step["loss"], step["grad_norm"]]
    if rank == 0:
        row = "".join(f"{number:10.4f}" for number in numbers)
        print(f"{kind.__name__:8}{name:12}{row}", flush=True)


def train(rank, port):
    os.environ |= {"WORLD_SIZE": "2", "MASTER_ADDR": "localhost"}
    os.environ |= {"RANK": str(rank), "LOCAL_RANK": str(rank)}
    os.environ |= {"MASTER_PORT": str(port)}
    for kind in [Trainer, OwnLoss]:
        show("2 ranks", kind, rank)
    for kind in [Trainer, OwnLoss]:
        show("2, each own", kind, rank, average_tokens_across_devices=False)


print(f"{'':20} eval_loss      loss grad_norm", flush=True)
with socket.create_server(("localhost", 0)) as server:
    port = server.getsockname()[1]  # a free one
multiprocessing.start_processes(train, (port,), 2, start_method="fork")
for kind in [Trainer, OwnLoss]:
    show("2 steps", kind, gradient_accumulation_steps=2)
