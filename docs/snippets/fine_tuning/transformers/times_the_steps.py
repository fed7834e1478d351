from tempfile import mkdtemp

import torch
from transformers import (
    BertConfig,
    BertForMaskedLM,
    BertForSequenceClassification,
    LlamaConfig,
    LlamaForCausalLM,
    LlamaForSequenceClassification,
    PrinterCallback,
    T5Config,
    T5ForConditionalGeneration,
    Trainer,
    TrainingArguments,
)

small = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
llama = LlamaConfig(**small, pad_token_id=0)
dropout = {"hidden_dropout_prob": 0, "attention_probs_dropout_prob": 0}
bert = BertConfig(**small, **dropout)
t5 = {"vocab_size": 8, "d_model": 8, "d_kv": 8, "d_ff": 8, "num_layers": 1}
t5 |= {"num_heads": 1, "dropout_rate": 0, "decoder_start_token_id": 0}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
quiet |= {"eval_on_start": True}
ids = torch.tensor([1, 2, 3, 4, 5, 6])


def train(kind, config, steps, divides):
    torch.manual_seed(0)
    whole = "SequenceClassification" in kind.__name__  # one label each
    labels = torch.tensor(1) if whole else ids
    data = [{"input_ids": ids, "labels": labels}] * 8
    arguments = TrainingArguments(
        mkdtemp(),
        per_device_train_batch_size=8 // steps,
        gradient_accumulation_steps=steps,
        **quiet,
    )
    model = kind(config)
    trainer = Trainer(model, arguments, train_dataset=data, eval_dataset=data)
    if divides:
        trainer.model_accepts_loss_kwargs = False
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    before, step = trainer.state.log_history[:2]
    names = ["eval_loss", "loss", "grad_norm"]
    row = "".join(f"{(before | step)[name]:9.4f}" for name in names)
    print(f"{steps}{', set' if divides else '':5}{row}")


print("steps  eval_loss    loss grad_norm")
for kind, config in [
    (LlamaForCausalLM, llama),
    (LlamaForSequenceClassification, llama),
    (BertForSequenceClassification, bert),
    (BertForMaskedLM, bert),
    (T5ForConditionalGeneration, T5Config(**t5)),
]:
    print(kind.__name__)
    for steps, divides in [(1, False), (8, False), (8, True)]:
        train(kind, config, steps, divides)
