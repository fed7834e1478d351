from tempfile import mkdtemp

import torch
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)

torch.manual_seed(0)
small = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
small |= {"initializer_range": 1.0}
model = LlamaForCausalLM(LlamaConfig(**small))
ids = torch.tensor([[1, 2, 3, 4, 5, 6], [1, 7, 0, 0, 0, 0]])
labels = ids.masked_fill(ids == 0, -100)  # 5 tokens count, and 1
data = [{"input_ids": x, "labels": y} for x, y in zip(ids, labels)]
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}


@torch.no_grad()
def loss_per_token(trainer):
    model, total, count = trainer.model.eval(), 0, 0
    for batch in trainer.get_eval_dataloader():
        tokens = (batch["labels"][:, 1:] != -100).sum()
        if tokens:
            total += model(**batch).loss * tokens
            count += tokens
    return total / count


for size in [1, 2]:
    arguments = TrainingArguments(
        mkdtemp(), per_device_eval_batch_size=size, **quiet
    )
    trainer = Trainer(model, arguments, eval_dataset=data)
    trainer.remove_callback(PrinterCallback)
    print(f"batches of {size}: ", end="")
    print(f"eval_loss {trainer.evaluate()['eval_loss']:.6f}, ", end="")
    print(f"per token {loss_per_token(trainer):.6f}")
