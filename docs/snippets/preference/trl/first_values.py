from copy import deepcopy
from tempfile import mkdtemp

from datasets import Dataset
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
    PrinterCallback,
)
from trl import DPOConfig, DPOTrainer, KTOConfig, KTOTrainer

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
prompt = "what is one plus two"
pairs = [{"prompt": prompt, "chosen": " three", "rejected": " one plus one"}]
answers = [
    {"prompt": prompt, "completion": " three", "label": True},
    {"prompt": prompt, "completion": " one plus one", "label": False},
]


def first_loss(trainer, arguments, rows):
    model = LlamaForCausalLM(LlamaConfig(**small))
    trainer = trainer(
        model,
        deepcopy(model),  # the reference
        args=arguments,
        train_dataset=Dataset.from_list(rows),
        processing_class=tokenizer,
    )
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    return trainer.state.log_history[0]["loss"]


BETAS = [0.1, 0.5]
print(f"{'beta':16}", *(f"{beta:8}" for beta in BETAS))
kinds = "sigmoid sigmoid_norm hinge ipo nca_pair bco_pair apo_zero sppo_hard"
for kind in kinds.split():
    print(f"DPO {kind:12}", end="")
    for beta in BETAS:
        arguments = DPOConfig(mkdtemp(), loss_type=kind, beta=beta, **quiet)
        print(f"{first_loss(DPOTrainer, arguments, pairs):9.4f}", end="")
    print()
print(f"{'KTO':16}", end="")
for beta in BETAS:
    arguments = KTOConfig(mkdtemp(), beta=beta, **quiet)
    print(f"{first_loss(KTOTrainer, arguments, answers):9.4f}", end="")
print()
