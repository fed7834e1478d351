from itertools import accumulate

import torch
from torch.nn import functional as F
from torch.profiler import profile
from torch.utils.checkpoint import checkpoint


def loss_in_chunks(hidden, weight, labels, rows=64):
    total = 0
    for part, own in zip(hidden.split(rows), labels.split(rows)):
        total = total + checkpoint(
            lambda x, y: F.cross_entropy(x @ weight.T, y, reduction="sum"),
            part,
            own,
            use_reentrant=False,
        )
    return total / (labels != -100).sum()


def at_once(hidden, weight, labels):
    return F.cross_entropy(hidden @ weight.T, labels)


torch.manual_seed(0)
hidden = torch.randn(512, 16, requires_grad=True)
weight = torch.randn(8192, 16, requires_grad=True)
labels = torch.randint(8192, (512,))
labels[:100] = -100
gradients = {}
for loss_of in [at_once, loss_in_chunks]:
    with profile(profile_memory=True) as seen:
        loss = loss_of(hidden, weight, labels)
        loss.backward()
    events = seen.profiler.kineto_results.events()
    events = [event for event in events if event.name() == "[memory]"]
    events.sort(key=lambda event: event.start_ns())
    peak = max(accumulate(event.nbytes() for event in events))
    print(f"{loss_of.__name__:15} {loss:.4f}, {peak / 2**20:.1f} MiB at most")
    gradients[loss_of] = [hidden.grad, weight.grad]
    hidden.grad = weight.grad = None
diff = max(
    (one - two).abs().max().item()
    for one, two in zip(gradients[at_once], gradients[loss_in_chunks])
)
print(f"gradients, difference: {diff:.1e}")
assert diff < 1e-6
