import numpy as np
import torch
from torch.nn import functional as F

rng = np.random.default_rng(0)
labels = torch.arange(3).repeat_interleave(20)
centres = np.array([[0, 1.6], [1.4, -0.8], [-1.4, -0.8]])
x = torch.tensor(
    centres[labels] + rng.normal(size=(60, 2)), dtype=torch.float32
)

model = torch.nn.Linear(2, 3, bias=False)
torch.nn.init.zeros_(model.weight)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for step in range(21):
    loss = F.cross_entropy(model(x), labels)
    if step % 5 == 0:
        print(f"step {step:2}: loss {loss.item():.4f}")
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
