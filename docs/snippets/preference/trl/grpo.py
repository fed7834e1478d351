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
from trl import GRPOConfig, GRPOTrainer

words = "[PAD] [EOS] what is one plus two three".split()
ids = {word: number for number, word in enumerate(words)}
splits = Tokenizer(models.WordLevel(ids, unk_token="[PAD]"))
splits.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=splits, pad_token="[PAD]", eos_token="[EOS]"
)
small = {"vocab_size": 8, "hidden_size": 16, "intermediate_size": 16}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
small |= {"pad_token_id": 0, "eos_token_id": 1}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"logging_steps": 4, "save_strategy": "no", "bf16": False}
quiet |= {"per_device_train_batch_size": 8, "num_generations": 8}
quiet |= {"max_completion_length": 4, "learning_rate": 0.03}
question = [{"prompt": "what is one plus two"}] * 8


def threes(completions, **others):
    return [float(text.count("three")) for text in completions]


def all_alike(completions, **others):
    return [1.0] * len(completions)


def train(name, reward, **more):
    print(f"{name}\nsteps    loss  reward  grad_norm")
    torch.manual_seed(0)
    trainer = GRPOTrainer(
        LlamaForCausalLM(LlamaConfig(**small)),
        reward,
        args=GRPOConfig(mkdtemp(), max_steps=12, **quiet, **more),
        train_dataset=Dataset.from_list(question),
        processing_class=tokenizer,
    )
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    for log in trainer.state.log_history[:-1]:
        numbers = f"{round(log['loss'], 2) + 0:8.2f}{log['reward']:8.2f}"
        print(f"{log['step']:5}{numbers}{log['grad_norm']:11.2f}")


train("answers of any length", threes)
same = {"generation_kwargs": {"min_new_tokens": 4}}
train("of one length", threes, **same)
train("rewards all alike", all_alike)
