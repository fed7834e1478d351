import os
import re
from pathlib import Path

import dask
import dask.array as da
import numpy as np
import xentlib as xl
from distributed import Client, LocalCluster

MiB = 2**20
MEMORY = 256 * MiB  # of a worker


def loss(labels, logits):
    return xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)


def peak_memory():
    status = Path("/proc/self/status").read_text()  # on Linux
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) * 1024


if __name__ == "__main__":
    address = os.environ.get("DASK_SCHEDULER_ADDRESS")
    with Client(address or LocalCluster(n_workers=2, threads_per_worker=1, memory_limit=MEMORY)) as client:
        random = da.random.default_rng(0)
        logits = random.standard_normal((1_500_000, 100), dtype=np.float32, chunks=(10_000, 100))
        labels = random.integers(100, size=1_500_000, chunks=10_000)
        losses = da.apply_gufunc(loss, "(),(c)->()", labels, logits, output_dtypes=logits.dtype)
        computed = losses.compute()
        peaks = client.run(peak_memory)
    print(f"logits: {logits.nbytes / MiB:.0f} MiB, two workers: {2 * MEMORY / MiB:.0f} MiB")
    print("every worker stayed below its memory:", max(peaks.values()) < MEMORY)
    in_one_piece = loss(*dask.compute(labels, logits, scheduler="threads"))
    print("the same bits as in one piece:", np.array_equal(computed, in_one_piece))
