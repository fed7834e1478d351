import dask.array as da
import numpy as np
import xentlib as xl


def sparse(y, x):
    print("labels", y.shape, "meet logits", x.shape)
    return xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)


index = da.zeros(40, dtype=int, chunks=20)
logits = da.zeros((40, 40), chunks=20)
no_rows = np.empty(0)  # tells map_blocks the dtype
losses = da.map_blocks(sparse, index, logits, drop_axis=1, meta=no_rows)
try:
    losses.compute(scheduler="synchronous")
except ValueError as error:
    print("ValueError:", str(error).split("; ")[0])
