import dask.array as da
import numpy as np
import xentlib as xl


def sparse(labels, logits):
    return xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)


def dense(labels, logits):
    return xl.softmax_cross_entropy_with_logits(labels=labels, logits=logits)


random = da.random.default_rng(0)
logits = random.normal(size=(1000, 40), chunks=(300, 40)) * 5
index = random.integers(40, size=1000, chunks=300)
one_hot = (da.arange(40) == index[:, None]).astype(float)

by_index = da.apply_gufunc(sparse, "(),(c)->()", index, logits, output_dtypes=logits.dtype)
by_row = da.apply_gufunc(dense, "(c),(c)->()", one_hot, logits, output_dtypes=logits.dtype)
for losses, function, labels in [(by_index, sparse, index), (by_row, dense, one_hot)]:
    same = np.array_equal(losses.compute(), function(labels.compute(), logits.compute()))
    print(function.__name__, losses.shape, "in", losses.npartitions, "chunks, the same bits as in one piece:", same)
