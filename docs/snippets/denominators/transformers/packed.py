import torch
from transformers import (
    DataCollatorWithFlattening,
    LlamaConfig,
    LlamaForCausalLM,
)

documents = [{"input_ids": [5, 3, 9]}, {"input_ids": [4, 2, 9]}]
batch = DataCollatorWithFlattening()(documents)
for name, tensor in batch.items():
    print(f"{name:12}", tensor.tolist())

torch.manual_seed(0)
small = {"vocab_size": 10, "hidden_size": 16, "intermediate_size": 16}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
small |= {"initializer_range": 1.0}
model = LlamaForCausalLM(LlamaConfig(**small)).eval()
ids = [torch.tensor([document["input_ids"]]) for document in documents]
with torch.no_grad():
    alone = sum(model(x, labels=x).loss for x in ids) / 2
    print(f"each by itself:          {alone:.4f}")
    for cache in [False, True]:
        packed = model(**batch, use_cache=cache).loss
        print(f"packed, use_cache={cache!s:5}: {packed:.4f}")
