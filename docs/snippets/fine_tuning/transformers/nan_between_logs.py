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
quiet |= {"max_steps": 4, "save_strategy": "no", "learning_rate": 0.0}
quiet |= {"per_device_train_batch_size": 1}
ids = torch.tensor([1, 2, 3, 4])
data = [{"input_ids": ids, "labels": ids}] * 3
data += [{"input_ids": ids, "labels": torch.full_like(ids, -100)}]

for each in [1, 4]:
    torch.manual_seed(0)
    model = LlamaForCausalLM(LlamaConfig(**small))
    arguments = TrainingArguments(mkdtemp(), logging_steps=each, **quiet)
    trainer = Trainer(model, arguments, train_dataset=data)
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    losses = [log["loss"] for log in trainer.state.log_history[:-1]]
    print(f"logging_steps={each}:", *(f"{loss:.4f}" for loss in losses))
