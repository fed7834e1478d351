import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
logits = rng.normal(size=(6, 10))
answer = np.array([4, 2, 7])
logits[np.arange(3, 6), answer] += 6.0

for prompt in [0, -100]:
    labels = np.array([prompt] * 3 + [*answer])
    losses = xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=logits, ignore_index=-100
    )
    mean = xl.reduction(losses, where=labels != -100).mean
    print(f"prompt labelled {prompt:4}: {mean:.4f}")
