import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
hidden, weight = rng.normal(size=(7, 4)), rng.normal(size=(4, 11))
labels = np.array([3, 0, 10, 7, -100, 2, 5])


def part(rows):
    losses = xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels[rows], logits=hidden[rows] @ weight, ignore_index=-100
    )
    return xl.reduction(losses, where=labels[rows] != -100)


chunks = [part(slice(3)), part(slice(3, 6)), part(slice(6, 7))]
print(f"all at once:         {part(slice(7)).mean:.12f}")
print(f"sums, divided once:  {sum(chunks).mean:.12f}")
print(f"mean of the means:   {np.mean([c.mean for c in chunks]):.12f}")
