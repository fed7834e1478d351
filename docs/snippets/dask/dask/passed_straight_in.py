import dask.array as da
import xentlib as xl

x = da.zeros((1000, 40), chunks=(300, 40))
y = da.zeros(1000, dtype=int, chunks=300)
losses = xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)
print(type(losses).__name__, losses.shape)
