import torch
import torch.nn.functional as F

x = torch.tensor([[-1000.0, 0.0, 0.0]] * 2)
y = torch.tensor([[1.0, 0.0, 0.0]] * 2)
binary = F.binary_cross_entropy_with_logits
for name, loss in {
    "binary, logits": binary(x[:, 0], y[:, 0]),
    "binary, pos_weight": binary(x[:, 0], y[:, 0], pos_weight=torch.ones(())),
    "binary, probabilities": F.binary_cross_entropy(torch.zeros(2), y[:, 0]),
    "cross_entropy, rows": F.cross_entropy(x, y),
    "cross_entropy, indices": F.cross_entropy(x, torch.tensor([0, 0])),
}.items():
    print(f"{name:22} result {tuple(loss.shape)}, {loss:.3f}")
