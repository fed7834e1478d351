import torch
import torch.nn.functional as F

images = torch.tensor([[8.0, 6.0], [3.0, 4.0], [-6.0, 8.0]])
texts = torch.tensor([[1.0, 0.0], [0.0, 2.0], [-8.0, 6.0]])
images, texts = F.normalize(images, dim=1), F.normalize(texts, dim=1)
cosines = images @ texts.T

logits, labels = cosines / 0.5, torch.arange(3)
rows = F.cross_entropy(logits, labels)
columns = F.cross_entropy(logits.T, labels)
print(f"InfoNCE {rows:.6f}")
print(f"CLIP    {(rows + columns) / 2:.6f}")

logits, pairs = 10 * cosines - 10, torch.eye(3)
losses = F.binary_cross_entropy_with_logits(logits, pairs, reduction="none")
print(f"SigLIP  {losses.sum() / 3:.6f}")
