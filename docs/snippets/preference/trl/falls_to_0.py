from copy import deepcopy
from tempfile import mkdtemp

import torch
from datasets import Dataset
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
    PrinterCallback,
)
from trl import DPOConfig, DPOTrainer

words = "[PAD] [EOS] what is plus one two three four it so".split()
ids = {word: number for number, word in enumerate(words)}
splits = Tokenizer(models.WordLevel(ids, unk_token="[PAD]"))
splits.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=splits, pad_token="[PAD]", eos_token="[EOS]"
)
small = {"vocab_size": 16, "hidden_size": 16, "intermediate_size": 32}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
small |= {"initializer_range": 0.3, "pad_token_id": 0, "eos_token_id": 1}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"max_steps": 31, "logging_steps": 1, "save_strategy": "no"}
quiet |= {"bf16": False, "per_device_train_batch_size": 4}
quiet |= {"lr_scheduler_type": "constant"}
numbers = words[5:9]
sums = [(a, b) for a in range(4) for b in range(4)]


def rows(of, word):
    """The chosen answers hold this word, and the sum modulo 4."""
    pairs = [
        {
            "prompt": f"what is {numbers[a]} plus {numbers[b]}",
            "chosen": f" {word} {numbers[(a + b) % 4]}",
            "rejected": f" it {numbers[(a + b + 1) % 4]}",
        }
        for a, b in of
    ]
    return Dataset.from_list(pairs)


train, held_out = sums[::2], sums[1::2]


def show(rate, beta):
    torch.manual_seed(0)
    model = LlamaForCausalLM(LlamaConfig(**small))
    trainer = DPOTrainer(
        model,
        deepcopy(model),  # the reference
        args=DPOConfig(mkdtemp(), learning_rate=rate, beta=beta, **quiet),
        train_dataset=rows(train, "so"),
        eval_dataset={
            "so": rows(held_out, "so"),
            "it": rows(held_out, "it"),
        },
        processing_class=tokenizer,
    )
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    log, held = trainer.state.log_history[30], trainer.evaluate()
    losses = log["loss"], held["eval_so_loss"], held["eval_it_loss"]
    row = "".join(f"{loss:7.4f}" for loss in losses)
    print(f"{rate:5g}{beta:4}{row}")
    return log["rewards/accuracies"]


print("30 steps          held-out")
print(" rate beta  loss     so     it")
settings = [(0.01, 0.1), (0.01, 0.5), (0.001, 0.1), (0.001, 0.5)]
least = min(show(*setting) for setting in settings)
print(f"accuracy in training: at least {least:.2f}")
