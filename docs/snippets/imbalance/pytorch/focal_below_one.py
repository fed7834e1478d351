import torch
import torch.nn.functional as F


def gradient(logit, one_minus_p, gamma):
    x = torch.tensor(logit, requires_grad=True)
    log_p = F.logsigmoid(x)
    (-one_minus_p(x, gamma) * log_p).backward()
    return x.grad.item()


def by_hand(x, gamma):
    return (1 - F.logsigmoid(x).exp()) ** gamma


def from_logit(x, gamma):  # 1 - p is the sigmoid of -x
    return torch.exp(gamma * F.logsigmoid(-x))


for logit in [10.0, 50.0, 120.0]:
    for gamma in [2.0, 0.5]:
        a, b = (gradient(logit, f, gamma) for f in (by_hand, from_logit))
        print(f"{logit:5}, gamma {gamma}: by hand {a:.2e}, stable {b:.2e}")
