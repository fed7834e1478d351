from tempfile import mkdtemp

import torch
from torch.nn import LinearCrossEntropyOptions
from torch.nn import functional as F
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)


class WithoutLogits(Trainer):
    def compute_loss(
        self, model, inputs, return_outputs=False, num_items_in_batch=None
    ):
        labels = inputs.pop("labels")
        hidden = model.model(**inputs).last_hidden_state
        loss = F.linear_cross_entropy(
            hidden[:, :-1].flatten(0, 1),
            model.lm_head.weight,
            labels[:, 1:].flatten(),
            reduction="sum",
            options=LinearCrossEntropyOptions(),
        )
        if num_items_in_batch is None:  # in evaluation
            num_items_in_batch = (labels[:, 1:] != -100).sum()
        loss = loss / num_items_in_batch
        return (loss, {"loss": loss}) if return_outputs else loss


small = {"vocab_size": 50, "hidden_size": 8, "intermediate_size": 8}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
quiet |= {"gradient_accumulation_steps": 2}
quiet |= {"per_device_train_batch_size": 1, "prediction_loss_only": True}
ids = torch.tensor([[1, 2, 3, 4, 5, 6], [1, 7, 0, 0, 0, 0]])
labels = ids.masked_fill(ids == 0, -100)  # 5 tokens count, and 1
data = [{"input_ids": x, "labels": y} for x, y in zip(ids, labels)]

for kind in [Trainer, WithoutLogits]:
    torch.manual_seed(0)
    model = LlamaForCausalLM(LlamaConfig(**small))
    trainer = kind(
        model,
        TrainingArguments(mkdtemp(), **quiet),
        train_dataset=data,
        eval_dataset=data,
    )
    trainer.remove_callback(PrinterCallback)
    before = trainer.evaluate()["eval_loss"]
    trainer.train()
    step = trainer.state.log_history[0]
    print(f"{kind.__name__:13} eval_loss {before:.4f},", end=" ")
    print(f"loss {step['loss']:.4f}, grad_norm {step['grad_norm']:.4f}")
