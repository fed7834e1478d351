import dask.array as da
import xentlib as xl

import dask


def loss(y, x):
    return xl.sigmoid_cross_entropy_with_logits(labels=y, logits=x)


logits = da.concatenate([da.zeros(300, chunks=300), da.full(100, 3.0)])
labels = da.zeros(400, chunks=logits.chunks)
losses = da.map_blocks(loss, labels, logits)

of_chunks = [float(chunk.mean()) for chunk in dask.compute(*losses.blocks)]
print("chunks of    ", losses.chunks[0])
print(f"mean          {losses.mean().compute():.6f}")
print(f"mean of means {sum(of_chunks) / len(of_chunks):.6f}")

mask = labels == logits  # any condition
total, count = dask.compute((losses * mask).sum(), mask.sum())
print(f"masked mean   {total / count:.6f}")
