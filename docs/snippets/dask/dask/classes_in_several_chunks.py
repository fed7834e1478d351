import dask.array as da
import xentlib as xl


def sparse(y, x):
    return xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)


logits = da.zeros((1000, 40), chunks=(300, 10))  # classes in four chunks
index = da.zeros(1000, dtype=int, chunks=300)
try:
    da.apply_gufunc(sparse, "(),(c)->()", index, logits, output_dtypes=float)
except ValueError as error:
    print("ValueError:", str(error).split(". ")[0])

whole = logits.rechunk({-1: -1})
print("chunks of", logits.chunksize, "become chunks of", whole.chunksize)
losses = da.apply_gufunc(
    sparse, "(),(c)->()", index, whole, output_dtypes=float
)
print(f"{losses.mean().compute():.6f}")
