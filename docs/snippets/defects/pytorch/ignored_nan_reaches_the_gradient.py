import torch
import torch.nn.functional as F

labels = torch.tensor([0, -100])
for bad in (float("nan"), float("inf")):
    logits = torch.tensor([[2.0, 1.0, 0.0], [bad, 0.0, 0.0]])
    logits.requires_grad_()
    loss = F.cross_entropy(logits, labels)
    loss.backward()
    print(f"loss {loss.item():.4f}, gradient of the ignored row:", end=" ")
    print(logits.grad[1].numpy())

kept = labels != -100
logits.grad = None
F.cross_entropy(logits[kept], labels[kept]).backward()
print("rows selected first:", logits.grad[1].numpy())
