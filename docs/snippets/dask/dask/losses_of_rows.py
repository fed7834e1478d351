import dask.array as da
import numpy as np
import xentlib as xl


def sparse(y, x):
    return xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)


def dense(y, x):
    return xl.softmax_cross_entropy_with_logits(labels=y, logits=x)


random = da.random.default_rng(0)
logits = random.normal(size=(1000, 40), chunks=(300, 40)) * 5
index = random.integers(40, size=1000, chunks=300)
one_hot = (da.arange(40) == index[:, None]).astype(float)

for loss, signature, y in [
    (sparse, "(),(c)->()", index),
    (dense, "(c),(c)->()", one_hot),
]:
    losses = da.apply_gufunc(loss, signature, y, logits, output_dtypes=float)
    in_one_piece = loss(y.compute(), logits.compute())
    same = np.array_equal(losses.compute(), in_one_piece)
    print(signature, losses.npartitions, "chunks, the same bits:", same)
