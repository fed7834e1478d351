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
torch.manual_seed(1)
data = [{"input_ids": x, "labels": x} for x in torch.randint(8, (16, 6))]


def train(name, model, folder, steps, checkpoint=None):
    arguments = TrainingArguments(
        folder, max_steps=steps, per_device_train_batch_size=2, **quiet
    )
    trainer = Trainer(model, arguments, train_dataset=data)
    trainer.remove_callback(PrinterCallback)
    trainer.train(resume_from_checkpoint=checkpoint)
    logs = [log for log in trainer.state.log_history if "loss" in log][-4:]
    print(f"{name:17}", *(f"{log['loss']:.4f}" for log in logs))
    rates = [log["learning_rate"] for log in logs]
    print("    learning rate", *(f"{rate:.4f}" for rate in rates))


torch.manual_seed(0)
model = LlamaForCausalLM(LlamaConfig(**small))
folder = mkdtemp()
half = f"{folder}/checkpoint-4"
train("without a break", model, folder, 8)
model = LlamaForCausalLM(LlamaConfig(**small))
train("resumed", model, folder, 8, half)
model = LlamaForCausalLM.from_pretrained(half)
train("the weights alone", model, mkdtemp(), 4)
