"""A tokenizer and a model that need no download, for TRL's trainers."""

import torch
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast, PrinterCallback

WORDS = "[PAD] [EOS] what is one plus two three".split()
SMALL = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8, "num_hidden_layers": 1, "num_attention_heads": 1}
SMALL |= {"initializer_range": 1.0, "pad_token_id": 0, "eos_token_id": 1}
QUIET = {"use_cpu": True, "bf16": False, "disable_tqdm": True, "report_to": "none", "save_strategy": "no"}
QUIET |= {"max_steps": 1, "logging_steps": 1}
RUNS = 6  # each builds a trainer


def tokenizer():
    splits = Tokenizer(models.WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token="[PAD]"))
    splits.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return PreTrainedTokenizerFast(tokenizer_object=splits, pad_token="[PAD]", eos_token="[EOS]")


TOKENIZER = tokenizer()


def llama(**options):
    torch.manual_seed(0)
    return LlamaForCausalLM(LlamaConfig(**SMALL, **options))


def texts():
    return st.lists(st.sampled_from(WORDS[2:]), min_size=1, max_size=4).map(" ".join)


def first_logs(trainer):
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    return trainer.state.log_history
