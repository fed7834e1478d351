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
ids = torch.tensor([1, 2, 3, 4, 5, 6])
data = [{"input_ids": ids, "labels": ids}]
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}

for factor in [0.0, 0.1]:
    arguments = TrainingArguments(
        mkdtemp(), label_smoothing_factor=factor, **quiet
    )
    trainer = Trainer(model, arguments, eval_dataset=data)
    trainer.remove_callback(PrinterCallback)
    print(f"factor {factor}: eval_loss {trainer.evaluate()['eval_loss']:.6f}")
with torch.no_grad():
    loss = model.eval()(ids[None], labels=ids[None]).loss
print(f"the model's own loss:  {loss:.6f}")
