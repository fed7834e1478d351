import os
import socket
from tempfile import mkdtemp

import torch
from torch import multiprocessing
from transformers import (
    MixtralConfig,
    MixtralForCausalLM,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)

SMALL = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
SMALL |= {"num_hidden_layers": 1, "num_attention_heads": 1}
SMALL |= {"num_key_value_heads": 1, "num_local_experts": 4}
SMALL |= {"output_router_logits": True}
QUIET = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
QUIET |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
QUIET |= {"ddp_find_unused_parameters": False, "eval_on_start": True}
IDS = torch.tensor([1, 2, 3, 4, 5, 6])
DATA = [{"input_ids": IDS, "labels": IDS}] * 4


def losses(size, steps, coefficient):
    torch.manual_seed(0)
    config = MixtralConfig(**SMALL, router_aux_loss_coef=coefficient)
    arguments = TrainingArguments(
        mkdtemp(),
        per_device_train_batch_size=size,
        per_device_eval_batch_size=size,
        gradient_accumulation_steps=steps,
        **QUIET,
    )
    trainer = Trainer(
        MixtralForCausalLM(config),
        arguments,
        train_dataset=DATA,
        eval_dataset=DATA,
    )
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    before, step = trainer.state.log_history[:2]
    return f"eval_loss {before['eval_loss']:.4f}, loss {step['loss']:.4f}"


def train(rank, port):
    os.environ |= {"WORLD_SIZE": "2", "MASTER_ADDR": "localhost"}
    os.environ |= {"RANK": str(rank), "LOCAL_RANK": str(rank)}
    os.environ |= {"MASTER_PORT": str(port)}
    for steps, coefficient in [(1, 0.02), (2, 0.02), (2, 0.02 / 4)]:
        line = losses(2 // steps, steps, coefficient)
        if rank == 0:
            name = f"2 ranks, {steps} step(s), {coefficient}"
            print(f"{name}: {line}", flush=True)


with socket.create_server(("localhost", 0)) as server:
    port = server.getsockname()[1]  # a free one
multiprocessing.start_processes(train, (port,), 2, start_method="fork")
print(f"1 process, 1 step(s), {0.02}:", losses(4, 1, 0.02))
