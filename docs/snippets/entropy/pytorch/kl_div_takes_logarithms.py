import torch
import torch.nn.functional as F

p = torch.tensor([[0.7, 0.2, 0.1]])
q = torch.tensor([[0.5, 0.3, 0.2]])
print(f"KL(p, q): {F.kl_div(q.log(), p, reduction='batchmean'):.6f}")
print(f"swapped:  {F.kl_div(p.log(), q, reduction='batchmean'):.6f}")
print(f"without the logarithm: {F.kl_div(q, p, reduction='batchmean'):.6f}")
