import torch
import torch.nn.functional as F

torch.manual_seed(0)
logits = torch.randn(2, 3, 4, 4)  # (N, C, H, W)
labels = torch.randint(3, (2, 4, 4))
labels[:, 0] = 255
keep = labels != 255
try:
    F.cross_entropy(logits, labels)
except IndexError as error:
    print(f"IndexError: {error}")
ignoring = F.cross_entropy(logits, labels, ignore_index=255)
by_hand = F.cross_entropy(logits.movedim(1, -1)[keep], labels[keep])
print(f"ignore_index=255 {ignoring:.6f}, by hand {by_hand:.6f}")
try:
    F.cross_entropy(logits, labels.to(torch.uint8), ignore_index=255)
except RuntimeError as error:
    print(f"uint8: RuntimeError: {error}")
