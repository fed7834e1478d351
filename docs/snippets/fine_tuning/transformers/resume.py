from tempfile import mkdtemp

import torch
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)

small = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"logging_steps": 1, "save_steps": 4, "learning_rate": 0.05}
quiet |= {"per_device_train_batch_size": 2}
torch.manual_seed(1)
data = [{"input_ids": x, "labels": x} for x in torch.randint(8, (16, 6))]


def train(model, folder, steps, checkpoint=None, **more):
    arguments = TrainingArguments(folder, max_steps=steps, **quiet, **more)
    trainer = Trainer(model, arguments, train_dataset=data)
    trainer.remove_callback(PrinterCallback)
    trainer.train(resume_from_checkpoint=checkpoint)
    return [log for log in trainer.state.log_history if "loss" in log][-4:]


def show(name, logs):
    print(f"{name:15}", *(f"{log['loss']:.2f}" for log in logs))
    rates = [log["learning_rate"] for log in logs]
    print("  learning rate", *(f"{rate:.2f}" for rate in rates))


def new():
    torch.manual_seed(0)
    return LlamaForCausalLM(LlamaConfig(**small))


folder, other = mkdtemp(), mkdtemp()
show("without a break", train(new(), folder, 8))
show("resumed", train(new(), folder, 8, f"{folder}/checkpoint-4"))
train(new(), other, 8, save_only_model=True)
show("save_only_model", train(new(), other, 8, f"{other}/checkpoint-4"))
model = LlamaForCausalLM.from_pretrained(f"{folder}/checkpoint-4")
show("weights alone", train(model, mkdtemp(), 4))
