import torch
from torch.nn import functional as F
from transformers import T5Config, T5ForConditionalGeneration

torch.manual_seed(0)
small = {"vocab_size": 8, "d_model": 8, "d_kv": 8, "d_ff": 8}
small |= {"num_layers": 1, "num_heads": 1, "decoder_start_token_id": 0}
model = T5ForConditionalGeneration(T5Config(**small)).eval()
question, answer = torch.tensor([[5, 6, 1]]), torch.tensor([[3, 4, 1]])

with torch.no_grad():
    out = model(input_ids=question, labels=answer)
print(f"the model's loss: {out.loss:.4f}")
loss = F.cross_entropy(out.logits[0], answer[0])
print(f"not shifted:      {loss:.4f}")
loss = F.cross_entropy(out.logits[0, :-1], answer[0, 1:])
print(f"shifted by one:   {loss:.4f}")
