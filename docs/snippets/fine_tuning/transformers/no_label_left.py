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
quiet |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
ids = torch.tensor([1, 2, 3, 4])
data = [{"input_ids": ids, "labels": torch.full_like(ids, -100)}]

for filtered in [True, False]:  # True is the default
    model = LlamaForCausalLM(LlamaConfig(**small))
    arguments = TrainingArguments(
        mkdtemp(), logging_nan_inf_filter=filtered, **quiet
    )
    trainer = Trainer(model, arguments, train_dataset=data, eval_dataset=data)
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    step = trainer.state.log_history[0]
    print(f"loss {step['loss']}, grad_norm {step['grad_norm']}, ", end="")
    print(f"eval_loss {trainer.evaluate()['eval_loss']}")
