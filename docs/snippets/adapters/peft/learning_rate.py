from copy import deepcopy

import torch
from peft import LoraConfig, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM

torch.manual_seed(0)
ids = torch.randint(32, (4, 12))
small = {"vocab_size": 32, "hidden_size": 32, "intermediate_size": 64}
small |= {"num_hidden_layers": 2, "num_attention_heads": 2}
base = LlamaForCausalLM(LlamaConfig(**small, initializer_range=0.3))
lora = LoraConfig(task_type="CAUSAL_LM", target_modules="all-linear")


def after_100_steps(model, rate):
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate)
    for _ in range(100):
        model(ids, labels=ids).loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    with torch.no_grad():
        return f"{model(ids, labels=ids).loss:10.3f}"


with torch.no_grad():
    print(f"before: {base(ids, labels=ids).loss:.3f}")
print("100 steps: rate all weights      LoRA")
for rate in [1e-5, 1e-4, 1e-3]:
    whole = after_100_steps(deepcopy(base), rate)
    torch.manual_seed(0)
    adapter = get_peft_model(deepcopy(base), lora)
    print(f"{rate:15g} {whole} {after_100_steps(adapter, rate)}")
