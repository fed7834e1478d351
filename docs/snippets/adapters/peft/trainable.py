from tempfile import mkdtemp

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM
from transformers.utils.logging import disable_progress_bar

disable_progress_bar()
small = {"vocab_size": 32, "hidden_size": 32, "intermediate_size": 64}
small |= {"num_hidden_layers": 2, "num_attention_heads": 2}
ids = torch.arange(12)[None]
base_folder, adapter_folder = mkdtemp(), mkdtemp()
base = LlamaForCausalLM(LlamaConfig(**small))
base.save_pretrained(base_folder)
get_peft_model(base, LoraConfig()).save_pretrained(adapter_folder)

for trainable in [False, True]:
    model = PeftModel.from_pretrained(
        LlamaForCausalLM.from_pretrained(base_folder),
        adapter_folder,
        is_trainable=trainable,
    )
    model.print_trainable_parameters()
    try:
        model(ids, labels=ids).loss.backward()
    except RuntimeError as error:
        print(error)
