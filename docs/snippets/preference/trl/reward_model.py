from tempfile import mkdtemp

import torch
from datasets import Dataset
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import (
    LlamaConfig,
    LlamaForSequenceClassification,
    PreTrainedTokenizerFast,
    PrinterCallback,
)
from trl import RewardConfig, RewardTrainer

words = "[PAD] [EOS] what is one plus two three".split()
ids = {word: number for number, word in enumerate(words)}
splits = Tokenizer(models.WordLevel(ids, unk_token="[PAD]"))
splits.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=splits, pad_token="[PAD]", eos_token="[EOS]"
)
small = {"vocab_size": 8, "hidden_size": 512, "intermediate_size": 64}
small |= {"num_hidden_layers": 1, "num_attention_heads": 8}
small |= {"num_labels": 1, "pad_token_id": 0, "eos_token_id": 1}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
quiet |= {"bf16": False, "per_device_train_batch_size": 2}
pairs = [
    {"chosen": "what is one plus two three", "rejected": "what is one plus"},
    {"chosen": "one plus one two", "rejected": "one plus one three"},
]

print("seed  first loss  margin")
for seed in range(4):
    torch.manual_seed(seed)
    trainer = RewardTrainer(
        LlamaForSequenceClassification(LlamaConfig(**small)),
        RewardConfig(mkdtemp(), **quiet),
        train_dataset=Dataset.from_list(pairs),
        processing_class=tokenizer,
    )
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    log = trainer.state.log_history[0]
    print(f"{seed:4}{log['loss']:12.4f}{log['margin']:8.2f}")
