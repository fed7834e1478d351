import torch
from transformers import LlamaConfig, LlamaForCausalLM

words = "[PAD] [EOS] <|im_end|> what is one two".split()
small = {"vocab_size": 8, "hidden_size": 16, "intermediate_size": 16}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
small |= {"pad_token_id": 0, "eos_token_id": 1}
torch.manual_seed(0)
model = LlamaForCausalLM(LlamaConfig(**small))
ids = torch.tensor([[3, 4, 5, 6, 2]])  # ends as the template ends it
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(50):
    optimizer.zero_grad()
    model(ids, labels=ids).loss.backward()
    optimizer.step()

end, stop = ids[0, -1].item(), model.generation_config.eos_token_id
print(f"last label: {end}, {words[end]}")
print(f"generation stops at: {stop}, {words[stop]}")
for stop in [1, [1, 2]]:
    model.generation_config.eos_token_id = stop
    found = model.generate(ids[:, :2], max_new_tokens=4, do_sample=False)
    print(f"at {stop}:", *(words[x] for x in found[0, 2:]))
