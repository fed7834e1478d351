"""What the machine itself can do, so that a time can be held against it."""

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np

STREAM = 1 << 25  # float64 elements: a quarter of a gigabyte an array, more than any cache
BLOCK = 1 << 16  # elements that stay in the cache of a core, and enough to hide what the call takes
FUNCTIONS = (np.exp, np.log1p)


def limits() -> dict:
    """Of the CPUs that this process may use."""
    return {
        "stream_bytes_per_second": stream(),
        "seconds_per_element": {
            f"{function.__name__} {dtype}": per_element(function, dtype)
            for function in FUNCTIONS
            for dtype in ("float32", "float64")
        },
    }


def stream() -> float:
    """Memory bandwidth of a sum: two arrays are read, one is written, as an elementwise loss does."""
    a, b, c = np.ones(STREAM), np.ones(STREAM), np.zeros(STREAM)
    parts = [np.array_split(x, cpus()) for x in (a, b, c)]
    return 3 * a.nbytes / on_every_cpu(lambda i: np.add(parts[0][i], parts[1][i], out=parts[2][i]))


def per_element(function: Callable, dtype: str, times: int = 50) -> float:
    """Seconds that NumPy's own loop takes for an element when nothing leaves the cache."""
    x = np.random.default_rng(0).uniform(-10, 0, BLOCK).astype(dtype) / 11  # log1p wants more than -1

    def work(_):
        out = np.empty_like(x)
        for _ in range(times):
            function(x, out=out)

    return on_every_cpu(work) / (times * BLOCK * cpus())


def on_every_cpu(work: Callable[[int], None], rounds: int = 50) -> float:
    """Seconds until a thread for each CPU has done its part: the least, since a limit is what nothing disturbs."""
    with ThreadPoolExecutor(cpus()) as pool:

        def round_() -> float:
            started = time.perf_counter()
            list(pool.map(work, range(cpus())))
            return time.perf_counter() - started

        round_()
        return min(round_() for _ in range(rounds))


def cpus() -> int:
    return len(os.sched_getaffinity(0))
