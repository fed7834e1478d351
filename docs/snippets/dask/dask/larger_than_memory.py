import os
import re
from pathlib import Path

import dask.array as da
import numpy as np
import xentlib as xl
from distributed import Client, LocalCluster

import dask

MiB = 2**20
MEMORY = 256 * MiB  # of a worker


def loss(y, x):
    return xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)


def peak_memory():
    status = Path("/proc/self/status").read_text()  # Linux
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) * 1024


if __name__ == "__main__":
    address = os.environ.get("DASK_SCHEDULER_ADDRESS")
    local = {"n_workers": 2, "threads_per_worker": 1, "memory_limit": MEMORY}
    with Client(address or LocalCluster(**local)) as client:
        random = da.random.default_rng(0)
        shape, chunks = (1_500_000, 100), (10_000, 100)
        x = random.standard_normal(shape, chunks, dtype="float32")
        y = random.integers(100, size=shape[0], chunks=chunks[0])
        losses = da.apply_gufunc(
            loss, "(),(c)->()", y, x, output_dtypes=x.dtype
        )
        computed = losses.compute()
        peaks = client.run(peak_memory)
    print(
        f"logits {x.nbytes / MiB:.0f} MiB, workers {2 * MEMORY / MiB:.0f} MiB"
    )
    print("every peak below the memory:  ", max(peaks.values()) < MEMORY)
    in_one_piece = loss(*dask.compute(y, x, scheduler="threads"))
    same = np.array_equal(computed, in_one_piece)
    print("the same bits as in one piece:", same)
