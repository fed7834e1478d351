from tempfile import mkdtemp

import torch
from transformers import (
    MixtralConfig,
    MixtralForCausalLM,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)

small = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
small |= {"num_key_value_heads": 1, "num_local_experts": 4}
small |= {"output_router_logits": True}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
quiet |= {"eval_on_start": True, "per_device_eval_batch_size": 4}
ids = torch.tensor([1, 2, 3, 4, 5, 6])
data = [{"input_ids": ids, "labels": ids}] * 4

for size, steps, part in [(4, 1, 1), (2, 2, 1), (1, 4, 1), (1, 4, 1 / 4)]:
    torch.manual_seed(0)
    config = MixtralConfig(**small, router_aux_loss_coef=0.02 * part)
    model = MixtralForCausalLM(config)
    arguments = TrainingArguments(
        mkdtemp(),
        per_device_train_batch_size=size,
        gradient_accumulation_steps=steps,
        **quiet,
    )
    trainer = Trainer(model, arguments, train_dataset=data, eval_dataset=data)
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    before, step = trainer.state.log_history[:2]
    print(f"{steps} steps, coefficient {0.02 * part}:", end=" ")
    print(f"eval_loss {before['eval_loss']:.4f}, loss {step['loss']:.4f}")
