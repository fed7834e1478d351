import dask.array as da
import numpy as np
from xentlib import gradients


def gradient(y, x):
    return gradients.sparse_softmax_cross_entropy_with_logits(
        labels=y, logits=x
    )


random = da.random.default_rng(0)
features = random.normal(size=(1000, 5), chunks=(300, 5))
index = random.integers(3, size=1000, chunks=300)
weights = np.eye(5, 3)

logits = features @ weights
slopes = da.apply_gufunc(
    gradient, "(),(c)->(c)", index, logits, output_dtypes=float
)
step = features.T @ slopes / len(features)
print("by the logits: ", slopes.shape, "in chunks of", slopes.chunksize)
print("by the weights:", step.shape, "in chunks of", step.chunksize)
in_one_piece = gradient(index.compute(), logits.compute())
same = np.array_equal(slopes.compute(), in_one_piece)
print("the same bits as in one piece:", same)
