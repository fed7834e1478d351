from tempfile import mkdtemp

import torch
from peft import LoraConfig, get_peft_model
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)

small = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
small |= {"initializer_range": 1.0}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"max_steps": 20, "logging_steps": 1, "save_strategy": "no"}
quiet |= {"learning_rate": 1e-5, "lr_scheduler_type": "constant"}
ids = torch.tensor([1, 2, 3, 4, 5, 6])
data = [{"input_ids": ids, "labels": ids}]
torch.manual_seed(0)
folder = mkdtemp()
LlamaForCausalLM(LlamaConfig(**small)).bfloat16().save_pretrained(folder)


def train(name, model, **more):
    weights = [p for p in model.parameters() if p.requires_grad]
    before = [p.detach().clone() for p in weights]
    arguments = TrainingArguments(mkdtemp(), **quiet, **more)
    trainer = Trainer(model, arguments, train_dataset=data)
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    moved = [p != old for p, old in zip(weights, before)]
    share = torch.cat([each.flatten() for each in moved]).float().mean()
    print(f"{name:28} {weights[0].dtype}, moved {share:.0%}")


load = LlamaForCausalLM.from_pretrained
train("from_pretrained", load(folder))
train("from_pretrained, bf16=True", load(folder), bf16=True)
whole = load(folder, dtype=torch.float32)
train("dtype=float32, bf16=True", whole, bf16=True)
adapter = get_peft_model(load(folder), LoraConfig(init_lora_weights=False))
train("adapter of PEFT", adapter)
