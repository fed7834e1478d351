import torch
from torch.nn import functional as F
from transformers.loss.loss_utils import ForCausalLMLoss

tokens = torch.tensor([[1, 2, 3, 0, 1, 2, 3, 0]])
logits = 5.0 * F.one_hot(tokens.roll(-1, dims=1), 4).float()

loss = ForCausalLMLoss(logits, tokens, vocab_size=4)
print(f"labels = tokens:                 {loss:.6f}")
shifted = F.pad(tokens[:, 1:], (0, 1), value=-100)
loss = ForCausalLMLoss(logits, shifted, vocab_size=4)
print(f"labels shifted before the model: {loss:.6f}")
loss = ForCausalLMLoss(logits, None, vocab_size=4, shift_labels=shifted)
print(f"the same as shift_labels:        {loss:.6f}")
