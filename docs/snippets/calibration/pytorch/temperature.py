import torch
import torch.nn.functional as F

logits = torch.tensor([[4.0, 0.0, 0.0]]).repeat(4, 1)
labels = torch.tensor([0, 0, 0, 1])  # right three times of four
log_T = torch.zeros(1, requires_grad=True)  # its exponential is above 0
optimizer = torch.optim.LBFGS([log_T], line_search_fn="strong_wolfe")


def closure():
    optimizer.zero_grad()
    loss = F.cross_entropy(logits / log_T.exp(), labels)
    loss.backward()
    return loss


optimizer.step(closure)
T = log_T.exp().item()
p = (logits / T).softmax(1)[0, 0]
print(f"T = {T:.3f}, says {p:.3f}")
