import dask.array as da
import numpy as np
import xentlib as xl


def loss(y, x):
    return xl.sigmoid_cross_entropy_with_logits(labels=y, logits=x)


random = da.random.default_rng(0)
logits = random.normal(size=(1000, 40), chunks=(300, 40)) * 5
labels = random.integers(2, size=(1000, 40), chunks=(300, 40))

losses = da.map_blocks(loss, labels, logits)
print(losses.shape, "in", losses.npartitions, "chunks, nothing computed yet")
in_one_piece = loss(labels.compute(), logits.compute())
same = np.array_equal(losses.compute(), in_one_piece)
print("the same bits as in one piece:", same)
