from itertools import accumulate

import torch
from torch.nn import LinearCrossEntropyOptions
from torch.nn.functional import linear_cross_entropy
from torch.profiler import profile

torch.manual_seed(0)
hidden = torch.randn(512, 16, requires_grad=True)
weight = torch.randn(8192, 16, requires_grad=True)
labels = torch.randint(8192, (512,))

for options in [None, LinearCrossEntropyOptions(batch_chunk_size=64)]:
    with profile(profile_memory=True) as seen:
        loss = linear_cross_entropy(hidden, weight, labels, options=options)
        loss.backward()
    events = seen.profiler.kineto_results.events()
    events = [event for event in events if event.name() == "[memory]"]
    events.sort(key=lambda event: event.start_ns())
    peak = max(accumulate(event.nbytes() for event in events))
    chunks = "all at once" if options is None else "in chunks of 64"
    print(f"{chunks:15}: loss {loss:.4f}, {peak / 2**20:.1f} MiB at most")
