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
from trl import SFTConfig, SFTTrainer

words = "[PAD] [EOS] what is one plus two three".split()
ids = {word: number for number, word in enumerate(words)}
splits = Tokenizer(models.WordLevel(ids, unk_token="[PAD]"))
splits.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=splits, pad_token="[PAD]", eos_token="[EOS]"
)
small = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
small |= {"initializer_range": 1.0, "pad_token_id": 0, "eos_token_id": 1}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
quiet |= {"bf16": False, "per_device_train_batch_size": 2}
pairs = [("what is one plus two", " three"), ("what is two", " one plus one")]
whole = [{"text": prompt + answer} for prompt, answer in pairs]
parts = [{"prompt": prompt, "completion": answer} for prompt, answer in pairs]


def train(name, rows, **arguments):
    torch.manual_seed(0)
    trainer = SFTTrainer(
        LlamaForCausalLM(LlamaConfig(**small)),
        SFTConfig(mkdtemp(), **quiet, **arguments),
        train_dataset=Dataset.from_list(rows),
        processing_class=tokenizer,
    )
    trainer.remove_callback(PrinterCallback)
    batch = next(iter(trainer.get_train_dataloader()))
    trainer.train()
    print(f"{name}, loss {trainer.state.log_history[0]['loss']:.4f}")
    for labels in batch["labels"].tolist():
        print("   ", *(words[x] if x >= 0 else "-100" for x in labels))


train("text", whole)
train("text, packed", whole, packing=True)
wrapped = {"packing_strategy": "wrapped", "max_length": 8}
train("text, packed and wrapped", whole, packing=True, **wrapped)
train("prompt and completion", parts)
train("all tokens of both", parts, completion_only_loss=False)
train("max_length=5", parts, max_length=5)
