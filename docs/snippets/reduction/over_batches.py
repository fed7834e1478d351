import numpy as np
import xentlib as xl

labels, logits = np.array([0, 0, 0, 2, 0, 2]), np.array([[2.0, 1.0, 0.0]] * 6)
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
w = np.array([1.0, 2.0, 5.0])[labels]


def by_weights(part):
    return (w * losses)[part].sum() / w[part].sum()


def by_count(part):
    return (w * losses)[part].mean()


for mean in [by_weights, by_count]:
    batches = np.mean([mean(slice(start, start + 2)) for start in (0, 2, 4)])
    print(
        f"{mean.__name__}: three batches {batches:.6f}, all at once "
        f"{mean(slice(6)):.6f}"
    )
