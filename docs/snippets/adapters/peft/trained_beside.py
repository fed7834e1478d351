from copy import deepcopy
from tempfile import mkdtemp

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM

torch.manual_seed(0)
ids = torch.randint(32, (4, 12))
small = {"vocab_size": 32, "hidden_size": 32, "intermediate_size": 64}
small |= {"num_hidden_layers": 2, "num_attention_heads": 2}
base = LlamaForCausalLM(LlamaConfig(**small, initializer_range=0.3))
base.requires_grad_(False)


def loss(model):
    with torch.no_grad():
        return f"{model.eval()(ids, labels=ids).loss:.3f}"


def show(name, by_hand=False, **options):
    torch.manual_seed(0)
    lora = LoraConfig(target_modules=["q_proj", "v_proj"], **options)
    model = get_peft_model(deepcopy(base), lora)
    model.get_output_embeddings().requires_grad_(by_hand or bool(options))
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=0.01)
    for _ in range(20):
        model(ids, labels=ids).loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    folder = mkdtemp()
    model.save_pretrained(folder)
    loaded = PeftModel.from_pretrained(deepcopy(base), folder)
    print(f"{name:33} {loss(model)} {loss(loaded)}")


print(f"{'':33} trained loaded")
show("the adapter alone")
show("lm_head too, by requires_grad_", by_hand=True)
show("lm_head too, in modules_to_save", modules_to_save=["lm_head"])
