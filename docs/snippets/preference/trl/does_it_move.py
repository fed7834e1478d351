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

words = "[PAD] [EOS] what is one plus two three four the answer".split()
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
quiet |= {"bf16": False, "per_device_train_batch_size": 2}
quiet |= {"lr_scheduler_type": "constant"}
pairs = [
    ("what is one plus two", " the answer is three", " the answer is four"),
    ("one plus one is", " the answer is two", " the answer is three"),
]
rows = [dict(zip(["prompt", "chosen", "rejected"], pair)) for pair in pairs]


def train(dtype, rate):
    torch.manual_seed(0)
    model = LlamaForCausalLM(LlamaConfig(**small)).to(dtype)
    trainer = DPOTrainer(
        model,
        deepcopy(model),  # the reference
        args=DPOConfig(mkdtemp(), learning_rate=rate, **quiet),
        train_dataset=Dataset.from_list(rows),
        processing_class=tokenizer,
    )
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    log = trainer.state.log_history[30]
    row = f"{str(dtype)[6:]:8}{rate:6g}{log['grad_norm']:5.1f}"
    print(f"{row}{log['rewards/margins']:8.1g}", end="")
    print(f"{log['rewards/accuracies']:7.1f}")


print("30 steps  rate norm  margin accur.")
for dtype, rate in [
    (torch.float32, 0.0),
    (torch.bfloat16, 5e-7),
    (torch.float32, 5e-7),
    (torch.float32, 1e-5),
    (torch.float32, 1e-3),
]:
    train(dtype, rate)
