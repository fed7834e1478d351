import torch
import torch.nn.functional as F

logits = torch.zeros((1, 65536), dtype=torch.float16)
print(f"float16: {F.cross_entropy(logits, torch.tensor([0])):.2f}")
print(f"float32: {F.cross_entropy(logits.float(), torch.tensor([0])):.2f}")
