import os
import socket
from tempfile import mkdtemp

import torch
from torch import multiprocessing
from torch.nn import LinearCrossEntropyOptions
from torch.nn import functional as F
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)
from transformers.modeling_outputs import CausalLMOutput


class WithoutLogitsForCausalLM(LlamaForCausalLM):
    def forward(self, input_ids, labels, num_items_in_batch=None, **kwargs):
        hidden = self.model(input_ids, **kwargs).last_hidden_state
        loss = F.linear_cross_entropy(
            hidden[:, :-1].flatten(0, 1).float(),
            self.lm_head.weight.float(),
            labels[:, 1:].flatten(),
            reduction="sum",
            options=LinearCrossEntropyOptions(),
        )
        if num_items_in_batch is None:
            num_items_in_batch = (labels[:, 1:] != -100).sum()
        return CausalLMOutput(loss=loss / num_items_in_batch)


SMALL = {"vocab_size": 50, "hidden_size": 8, "intermediate_size": 8}
SMALL |= {"num_hidden_layers": 1, "num_attention_heads": 1}
QUIET = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
QUIET |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
QUIET |= {"per_device_train_batch_size": 1, "prediction_loss_only": True}
QUIET |= {"ddp_find_unused_parameters": False, "eval_on_start": True}
IDS = torch.tensor([[1, 2, 3, 4, 5, 6], [1, 7, 0, 0, 0, 0]])
LABELS = IDS.masked_fill(IDS == 0, -100)  # 5 tokens count, and 1
DATA = [{"input_ids": x, "labels": y} for x, y in zip(IDS, LABELS)]


def first_step(model, steps):
    torch.manual_seed(0)
    arguments = TrainingArguments(
        mkdtemp(), gradient_accumulation_steps=steps, **QUIET
    )
    model = model(LlamaConfig(**SMALL))
    trainer = Trainer(model, arguments, train_dataset=DATA, eval_dataset=DATA)
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    before, step = trainer.state.log_history[:2]
    return (
        f"eval_loss {before['eval_loss']:.4f}, loss {step['loss']:.4f},"
        f" grad_norm {step['grad_norm']:.4f}"
    )


def show(name, model, steps, rank=0):
    line = first_step(model, steps)
    if rank == 0:
        print(f"{name}, {model.__name__}\n    {line}", flush=True)


def train(rank, port):
    os.environ |= {"WORLD_SIZE": "2", "MASTER_ADDR": "localhost"}
    os.environ |= {"RANK": str(rank), "LOCAL_RANK": str(rank)}
    os.environ |= {"MASTER_PORT": str(port)}
    for model in [LlamaForCausalLM, WithoutLogitsForCausalLM]:
        show("2 ranks", model, 1, rank)


with socket.create_server(("localhost", 0)) as server:
    port = server.getsockname()[1]  # a free one
multiprocessing.start_processes(train, (port,), 2, start_method="fork")
for model in [LlamaForCausalLM, WithoutLogitsForCausalLM]:
    show("2 steps", model, 2)
