import torch

logit, label = torch.tensor(5.0), 1.0
print(f"sigmoid(x) - y, float32: {torch.sigmoid(logit) - label:.5g}")
print(f"-sigmoid(-x), float32:   {-torch.sigmoid(-logit):.5g}")
print(f"float64:                 {torch.sigmoid(logit.double()) - label:.5g}")
