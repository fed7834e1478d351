import torch
from torch.nn import functional as F
from transformers.trainer_pt_utils import LabelSmoother

tokens = torch.tensor([[1, 2, 3, 0, 1, 2, 3, 0]])
logits = 5.0 * F.one_hot(tokens.roll(-1, dims=1), 4).float()

smoothed = LabelSmoother(epsilon=0.1)  # label_smoothing_factor=0.1
for shift in [True, False]:
    loss = smoothed({"logits": logits}, tokens, shift_labels=shift)
    print(f"shift_labels={shift}: {loss:.6f}")
