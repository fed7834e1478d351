import numpy as np
import torch
import torch.nn.functional as F

x = torch.from_numpy(np.random.default_rng(0).normal(size=(4, 3)))
index = torch.tensor([0, 2, -100, -100])  # two of four are padding
got = F.cross_entropy(x, index)
kept = F.cross_entropy(x[:2], index[:2])
diff = abs(got - kept)
print(f"mean of the kept ones: {got:.6f}, difference below 1e-6: {diff < 1e-6}")
losses = F.cross_entropy(x, index, reduction="none")
print("losses of the padding:", losses[2:].tolist())
