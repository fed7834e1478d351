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
quiet |= {"lr_scheduler_type": "constant", "learning_rate": 0.01}
pairs = [
    ("what is one plus two", " the answer is three", " the answer is four"),
    ("one plus one is", " the answer is two", " the answer is three"),
]
rows = [dict(zip(["prompt", "chosen", "rejected"], pair)) for pair in pairs]


def train(**arguments):
    torch.manual_seed(0)
    model = LlamaForCausalLM(LlamaConfig(**small)).double()
    trainer = DPOTrainer(
        model,
        deepcopy(model),  # the reference
        args=DPOConfig(mkdtemp(), **quiet, **arguments),
        train_dataset=Dataset.from_list(rows),
        processing_class=tokenizer,
    )
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    log = trainer.state.log_history[30]
    names = ["rewards/chosen", "rewards/rejected", "loss"]
    kind = "+".join(arguments["loss_type"])
    print(f"{kind:11}", *(f"{log[name]:8.3f}" for name in names))


titles = ["chosen", "rejected", "loss"]
print(f"{'30 steps':11}", *(f"{title:>8}" for title in titles))
train(loss_type=["sigmoid"])
train(loss_type=["sigmoid", "sft"], loss_weights=[1, 0.1])
