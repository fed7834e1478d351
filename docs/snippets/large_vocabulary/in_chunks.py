import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
hidden, weight = rng.normal(size=(7, 4)), rng.normal(size=(4, 11))
labels = np.array([3, 0, 10, 7, -100, 2, 5])


def losses(rows):
    rows = rows[labels[rows] != -100]
    return xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels[rows], logits=hidden[rows] @ weight
    )


chunks = [losses(rows) for rows in np.array_split(np.arange(7), [3, 6])]
chunks = [chunk for chunk in chunks if chunk.size]
count = (labels != -100).sum()
print(f"all at once:         {losses(np.arange(7)).mean():.12f}")
print(f"sums, divided once:  {sum(c.sum() for c in chunks) / count:.12f}")
print(f"mean of the means:   {np.mean([c.mean() for c in chunks]):.12f}")
