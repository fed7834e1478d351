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
model = LlamaForCausalLM(LlamaConfig(**small))
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"per_device_eval_batch_size": 1}
ids = torch.tensor([1, 2, 3, 4])
cut_off = {"input_ids": ids, "labels": torch.full_like(ids, -100)}
data = [{"input_ids": ids, "labels": ids}, cut_off]


def eval_loss(data, **options):
    arguments = TrainingArguments(mkdtemp(), **quiet, **options)
    trainer = Trainer(model, arguments, eval_dataset=data)
    trainer.remove_callback(PrinterCallback)
    return trainer.evaluate()["eval_loss"]


print("filter on: ", eval_loss(data))
print("filter off:", eval_loss(data, logging_nan_inf_filter=False))
print("without it:", eval_loss(data[:1]))
print("only it:   ", eval_loss(data[1:]))
