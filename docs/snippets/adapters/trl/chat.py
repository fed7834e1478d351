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

words = "[PAD] [EOS] [USER] [BOT] what is one plus two three".split()
ids = {word: number for number, word in enumerate(words)}
splits = Tokenizer(models.WordLevel(ids, unk_token="[PAD]"))
splits.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=splits, pad_token="[PAD]", eos_token="[EOS]"
)
plain = (
    "{% for turn in messages %}"
    "{% if turn.role == 'user' %}[USER] {{ turn.content }} "
    "{% else %}[BOT] {{ turn.content }} [EOS] {% endif %}"
    "{% endfor %}"
    "{% if add_generation_prompt %}[BOT] {% endif %}"
)
answer = "{{ turn.content }} [EOS] "
marked = plain.replace(
    answer, "{% generation %}" + answer + "{% endgeneration %}"
)
small = {"vocab_size": 10, "hidden_size": 8, "intermediate_size": 8}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
small |= {"initializer_range": 1.0, "pad_token_id": 0, "eos_token_id": 1}
quiet = {"use_cpu": True, "disable_tqdm": True, "report_to": "none"}
quiet |= {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
quiet |= {"bf16": False, "per_device_train_batch_size": 1}
talk = ["what is two", "one plus one", "what is three", "one plus two"]
turns = [
    {"role": role, "content": content}
    for role, content in zip(["user", "assistant"] * 2, talk)
]
chat = [{"messages": turns}]
last = [{"prompt": turns[:-1], "completion": turns[-1:]}]


def train(name, rows, template, **arguments):
    torch.manual_seed(0)
    tokenizer.chat_template = template
    try:
        trainer = SFTTrainer(
            LlamaForCausalLM(LlamaConfig(**small)),
            SFTConfig(mkdtemp(), **quiet, **arguments),
            train_dataset=Dataset.from_list(rows),
            processing_class=tokenizer,
        )
        trainer.remove_callback(PrinterCallback)
        batch = next(iter(trainer.get_train_dataloader()))
        trainer.train()
    except ValueError as error:
        print(f"{name}\n    {error}")
        return
    print(f"{name}, loss {trainer.state.log_history[0]['loss']:.4f}")
    for labels in batch["labels"].tolist():
        print("   ", *(words[x] if x >= 0 else "-100" for x in labels))


train("messages", chat, plain)
train("assistant_only_loss=True", chat, plain, assistant_only_loss=True)
train("the same, {% generation %}", chat, marked, assistant_only_loss=True)
train("prompt and completion", last, plain)
train("prompt and completion, max_length=9", last, plain, max_length=9)
