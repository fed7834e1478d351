import torch
from transformers.loss.loss_utils import ForCausalLMLoss

logits = torch.tensor([[[2.0, 1.0, 0.0], [0.0, 1.0, 2.0], [0.0, 0.0, 0.0]]])
labels = torch.tensor([[1, 0, -100]])  # as the tokens: the loss shifts
print(f"mean: {ForCausalLMLoss(logits, labels, vocab_size=3):.6f}")
