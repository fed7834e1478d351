import torch
import xentlib as xl
from torch.nn import functional as F

torch.manual_seed(0)
x, labels = torch.randn(32, 4), torch.randint(1, 4, (32,))  # the mistake
model = torch.nn.Linear(4, 3)

logits = model(x)
for finding in xl.diagnose(labels=labels, logits=logits):
    print(finding.code)
try:
    loss = F.cross_entropy(logits, labels)
except IndexError as error:
    print(f"IndexError: {error}")
