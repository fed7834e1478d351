import dask.array as da
import xentlib as xl


def sparse(labels, logits):
    print("labels", labels.shape, "meet logits", logits.shape)
    return xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)


index = da.zeros(40, dtype=int, chunks=20)
logits = da.zeros((40, 40), chunks=20)
losses = da.map_blocks(sparse, index, logits, drop_axis=1, dtype=float, meta=logits._meta)
try:
    losses.compute(scheduler="synchronous")
except ValueError as error:
    print("ValueError:", error)
