from tempfile import mkdtemp

import numpy as np
import torch
from torch.nn import functional as F
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)


def best_tokens(logits, labels):
    return logits.argmax(-1)


def token_losses(logits, labels):
    rows, targets = logits[:, :-1].transpose(1, 2), labels[:, 1:]
    return F.cross_entropy(rows, targets, reduction="none")


def show(prediction):
    shapes.append(prediction.predictions.shape)
    return {}


small = {"vocab_size": 1000, "hidden_size": 8, "intermediate_size": 8}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
ids = torch.tensor([1, 2, 3, 4, 5, 6])
data = [{"input_ids": ids, "labels": ids}] * 32
quiet |= {"per_device_eval_batch_size": 8}  # hence 4 batches
model = LlamaForCausalLM(LlamaConfig(**small))
for name, kept, more in [
    ("all logits", None, {}),
    ("argmax", best_tokens, {}),
    ("loss of each token", token_losses, {}),
    ("prediction_loss_only", None, {"prediction_loss_only": True}),
]:
    shapes = []
    trainer = Trainer(
        model,
        TrainingArguments(mkdtemp(), **quiet, **more),
        eval_dataset=data,
        compute_metrics=show,
        preprocess_logits_for_metrics=kept,
    )
    trainer.remove_callback(PrinterCallback)
    trainer.evaluate()
    sizes = [f"{shape}: {np.prod(shape)} numbers" for shape in shapes]
    print(f"{name:20}", *sizes or ["compute_metrics is not called"])
