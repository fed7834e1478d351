import numpy as np
import torch
import torch.nn.functional as F

x = torch.from_numpy(np.random.default_rng(0).normal(size=(4, 3)))
index = torch.tensor([0, 2, 1, 1])
weight = torch.tensor([1.0, 2.0, 5.0], dtype=torch.float64)
losses, w = F.cross_entropy(x, index, reduction="none"), weight[index]
over_w = F.cross_entropy(x, index, weight)
over_n = F.cross_entropy(x, index, weight, reduction="sum") / len(index)
diff = abs(over_w - (w * losses).sum() / w.sum())
print(f"sum(w*l) / sum(w): {over_w:.6f}, difference below 1e-6: {diff < 1e-6}")
diff = abs(over_n - (w * losses).mean())
print(f"sum(w*l) / N:      {over_n:.6f}, difference below 1e-6: {diff < 1e-6}")
