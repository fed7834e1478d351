from itertools import accumulate

import torch
from torch.nn import functional as F
from torch.profiler import profile

torch.manual_seed(0)
tokens, vocabulary = 512, 8192
hidden = torch.randn(tokens, 16).bfloat16().requires_grad_()
weight = torch.randn(vocabulary, 16).bfloat16().requires_grad_()
labels = torch.randint(vocabulary, (tokens,))

with profile(profile_memory=True) as seen:
    logits = hidden @ weight.T
    loss = F.cross_entropy(logits.float(), labels)
    loss.backward()
events = seen.profiler.kineto_results.events()
events = [event for event in events if event.name() == "[memory]"]
events.sort(key=lambda event: event.start_ns())
peak = max(accumulate(event.nbytes() for event in events))
each = peak / (tokens * vocabulary)
print(f"at most {each:.1f} bytes for each logit")
print(f"8 x 2048 x 128256 logits: {8 * 2048 * 128256 * each / 2**30:.1f} GiB")
