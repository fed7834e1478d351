import torch
from peft import LoraConfig, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM

sizes = {"hidden_size": 32, "intermediate_size": 64, "vocab_size": 50}
heads = {"num_hidden_layers": 2, "num_attention_heads": 4}
torch.manual_seed(0)
model = LlamaForCausalLM(LlamaConfig(**sizes, **heads))
text = torch.randint(50, (4, 16))
adam = torch.optim.Adam(model.parameters(), lr=1e-2)
for _ in range(100):
    out = model(text, labels=text)
    level = out.logits.logsumexp(-1)
    (out.loss + 0.02 * (level + 20).square().mean()).backward()
    adam.step()
    adam.zero_grad()
trained = {name: value.clone() for name, value in model.state_dict().items()}
marked = text.clone()
marked[:, ::4] = 50  # the new token, at each fourth place


def loss(tokens):
    with torch.no_grad():
        return f"{model(tokens, labels=tokens).loss.item():7.1f}"


print(f"{'loss of':20}old text  new")
print("before             ", loss(text))
print(f"    its log-sum-exp: {level.mean():6.1f}")
for mean_resizing in (True, False):
    model = LlamaForCausalLM(LlamaConfig(**sizes, **heads))
    model.load_state_dict(trained)
    model.resize_token_embeddings(51, mean_resizing=mean_resizing)
    print(f"mean_resizing={mean_resizing!s:5}", loss(text), loss(marked))

print("new rows that train:")
both = ["embed_tokens", "lm_head"]
for more in (
    {},
    {"modules_to_save": both},
    {"trainable_token_indices": {name: [50] for name in both}},
):
    config = LoraConfig(target_modules=["q_proj"], **more)
    adapter = get_peft_model(model, config)
    named = adapter.named_parameters()
    trained = [value for name, value in named if "lora" not in name]
    numbers = sum(value.numel() for value in trained if value.requires_grad)
    print(f" {next(iter(more), 'LoRA alone'):24}{numbers // 32:4}")
    model = adapter.unload()
