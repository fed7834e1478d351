import torch
from transformers.loss.loss_utils import ForCausalLMLoss

torch.manual_seed(0)
logits = torch.randn(2, 5, 6)
labels = torch.tensor([[1, 0, 3, 2, 4], [5, 1, 2, -100, -100]])
count = (labels[:, 1:] != -100).sum()  # after the shift

whole = ForCausalLMLoss(logits, labels, vocab_size=6)
print(f"one batch:               {whole:.6f}")
parts = list(zip(logits.split(1), labels.split(1)))
loss = sum(
    ForCausalLMLoss(x, y, vocab_size=6, num_items_in_batch=count)
    for x, y in parts
)
print(f"with num_items_in_batch: {loss:.6f}")
loss = sum(ForCausalLMLoss(x, y, vocab_size=6) for x, y in parts) / 2
print(f"mean of the means:       {loss:.6f}")
