import torch
from torch.nn import functional as F

policy = torch.tensor([-42.0, -55.0])  # chosen, rejected
reference = torch.tensor([-44.0, -53.0])

chosen, rejected = policy - reference
print(f"{-F.logsigmoid(0.1 * (chosen - rejected)):.6f}")
