import dask.array as da
import numpy as np
import xentlib as xl

import dask


@dask.delayed
def part(hidden, weight, labels, first_class):
    return xl.partial_softmax_cross_entropy(
        logits=hidden @ weight.T, labels=labels, first_class=first_class
    )


rng = np.random.default_rng(0)
hidden, labels = rng.normal(size=(1000, 8)), rng.integers(40, size=1000)
weight = da.random.default_rng(0).normal(size=(40, 8), chunks=(10, 8))

blocks = weight.to_delayed().ravel()  # ten classes each
parts = [part(hidden, w, labels, 10 * i) for i, w in enumerate(blocks)]
losses = dask.delayed(xl.merge_softmax_cross_entropy)(parts).compute()
whole = xl.linear_softmax_cross_entropy(
    hidden=hidden, weight=weight, labels=labels
)
print("parts of shape", dask.compute(parts[0])[0].shape)
print("equal to 14 digits:", np.allclose(losses, whole, rtol=1e-14, atol=0))
