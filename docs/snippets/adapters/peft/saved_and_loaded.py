from copy import deepcopy
from tempfile import mkdtemp

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM
from transformers.utils.logging import disable_progress_bar

disable_progress_bar()
torch.manual_seed(0)
ids = torch.randint(32, (4, 12))
small = {"vocab_size": 32, "hidden_size": 32, "intermediate_size": 64}
small |= {"num_hidden_layers": 2, "num_attention_heads": 2}
base_folder, adapter_folder = mkdtemp(), mkdtemp()
base = LlamaForCausalLM(LlamaConfig(**small, initializer_range=0.3))
base.save_pretrained(base_folder)


def show(name, model):
    model.eval()
    with torch.no_grad():
        print(f"{name:33} {model(ids, labels=ids).loss:.3f}")


def load(dtype=torch.float32):
    return LlamaForCausalLM.from_pretrained(base_folder, dtype=dtype)


show("base model", base)
lora = LoraConfig(
    task_type="CAUSAL_LM", target_modules=["q_proj", "v_proj", "down_proj"]
)
model = get_peft_model(base, lora)
show("new adapter", model)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
for _ in range(20):
    model(ids, labels=ids).loss.backward()
    optimizer.step()
    optimizer.zero_grad()
show("trained", model)
model.save_pretrained(adapter_folder)

show("loaded: the base model alone", load())
model = PeftModel.from_pretrained(load(), adapter_folder)
show("loaded: with its adapter", model)
merged = model.merge_and_unload()
show("merged", merged)
model = PeftModel.from_pretrained(merged, adapter_folder)
show("merged, and the adapter once more", model)
model = PeftModel.from_pretrained(load(torch.bfloat16), adapter_folder)
merged = deepcopy(model).merge_and_unload()
show("bfloat16, with its adapter", model.float())
show("bfloat16, merged", merged.float())
