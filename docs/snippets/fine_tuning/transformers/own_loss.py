from tempfile import mkdtemp

import torch
from torch.nn import functional as F
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)


def own_mean(outputs, labels, num_items_in_batch=None):
    logits = outputs.logits[:, :-1].flatten(0, 1)
    return F.cross_entropy(logits, labels[:, 1:].flatten())


def divided_once(outputs, labels, num_items_in_batch):
    logits = outputs.logits[:, :-1].flatten(0, 1)
    targets = labels[:, 1:].flatten()
    loss = F.cross_entropy(logits, targets, reduction="sum")
    return loss / num_items_in_batch


small = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
quiet |= {"eval_on_start": True}
ids = torch.tensor([1, 2, 3, 4, 5, 6])
data = [{"input_ids": ids, "labels": ids}] * 8


def first_loss(compute_loss_func, steps):
    torch.manual_seed(0)
    model = LlamaForCausalLM(LlamaConfig(**small))
    arguments = TrainingArguments(
        mkdtemp(),
        per_device_train_batch_size=8 // steps,
        gradient_accumulation_steps=steps,
        **quiet,
    )
    trainer = Trainer(
        model,
        arguments,
        train_dataset=data,
        eval_dataset=data,
        compute_loss_func=compute_loss_func,
    )
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    before, step = trainer.state.log_history[:2]
    numbers = [before["eval_loss"], step["loss"], step["grad_norm"]]
    return "".join(f"{number:11.4f}" for number in numbers)


print(f"{'':21}{'eval_loss':>11}{'loss':>11}{'grad_norm':>11}")
for loss in [None, own_mean, divided_once]:
    for steps in [1, 8]:
        name = loss.__name__ if loss else "Trainer's"
        print(f"{name:12} {steps} step(s)" + first_loss(loss, steps))
