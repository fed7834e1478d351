from itertools import accumulate
from tempfile import mkdtemp

import torch
from datasets import Dataset
from tokenizers import Tokenizer, models
from torch.profiler import profile
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
    Trainer,
    TrainingArguments,
)
from trl import SFTConfig, SFTTrainer

ids = {f"word{number}": number for number in range(1024)}
splits = Tokenizer(models.WordLevel(ids, unk_token="word0"))
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=splits, pad_token="word0", eos_token="word1"
)
small = {"vocab_size": 1024, "hidden_size": 16, "intermediate_size": 16}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
quiet = {"use_cpu": True, "report_to": "none", "save_strategy": "no"}
quiet |= {"bf16": False, "per_device_train_batch_size": 64}


def peak_of(kind, config, texts, **more):
    """In MiB, of a forward and a backward pass."""
    torch.manual_seed(0)
    rows = torch.randint(2, 1024, (texts, 256)).tolist()
    data = Dataset.from_list([{"input_ids": x, "labels": x} for x in rows])
    model = LlamaForCausalLM(LlamaConfig(**small))
    arguments = config(mkdtemp(), **quiet)
    trainer = kind(model, arguments, train_dataset=data, **more)
    batch = next(iter(trainer.get_train_dataloader()))
    with profile(profile_memory=True) as seen:
        trainer.compute_loss(model, batch).backward()
    events = seen.profiler.kineto_results.events()
    events = [event for event in events if event.name() == "[memory]"]
    events.sort(key=lambda event: event.start_ns())
    return max(accumulate(event.nbytes() for event in events)) / 2**20


print("tokens   logits  Trainer  SFTTrainer")
for texts in [16, 32, 64]:
    plain = peak_of(Trainer, TrainingArguments, texts)
    own = {"processing_class": tokenizer}
    chunks = peak_of(SFTTrainer, SFTConfig, texts, **own)
    print(f"{256 * texts:6}{texts:9}{plain:9.0f}{chunks:12.0f}")
