import torch
from torch.nn import functional as F
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


@torch.no_grad()
def losses(labels, **inputs):
    logits = model(**inputs).logits[:, :-1].movedim(-1, 1)
    return F.cross_entropy(logits, labels[:, 1:], reduction="none")


def show(name, loss, labels):
    mean = loss.sum() / (labels[:, 1:] != -100).sum()
    rounded = [round(float(x), 4) for x in loss.flatten()]
    print(f"{name:24} mean {mean:.4f}, tokens {rounded}")


for document in documents:
    ids = torch.tensor([document["input_ids"]])
    show("by itself", losses(ids, input_ids=ids), ids)
for cache in [False, True]:
    loss = losses(**batch, use_cache=cache)
    show(f"packed, use_cache={cache}", loss, batch["labels"])
