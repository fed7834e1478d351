import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
tokens = rng.integers(1, 1000, size=40)
chosen = rng.permutation(40)[: round(0.15 * 40)]
labels = np.full(40, -100)
labels[chosen] = tokens[chosen]  # not shifted

logits = rng.normal(size=(40, 1000))
logits[np.arange(40), tokens] += 12.0  # tokens in view are copied
logits[chosen, tokens[chosen]] -= 8.0  # the hidden ones must be guessed
for name, y in [("masked places", labels), ("all places", tokens)]:
    losses = xl.sparse_softmax_cross_entropy_with_logits(
        labels=y, logits=logits, ignore_index=-100
    )
    mean = xl.reduction(losses, where=y != -100)
    print(f"{name:13}: {mean.mean:.4f} over {mean.count}")
