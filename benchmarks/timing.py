"""Times several calls against each other: in turns, so that whatever slows the machine down slows all of them."""

import gc
import random
import time
from collections.abc import Callable
from statistics import quantiles

BATCH = 0.005  # seconds of calls in a row; shorter ones drown in the clock
WAKING = 0.002  # seconds for the threads of the last library to stop spinning


def batch(call: Callable, count: int) -> float:
    """Seconds a call takes, over so many in a row."""
    started = time.perf_counter()
    for _ in range(count):
        call()
    return (time.perf_counter() - started) / count


def in_turns(calls: dict[str, Callable], seconds: float, least: int = 5) -> dict[str, list[float]]:
    """Lower quartile, median and upper quartile of the seconds that each call takes.

    A round runs one batch of each call, in a new order. There are as many rounds as fit into the time, but never
    fewer than ``least``.
    """
    order = random.Random(0)
    first = {name: batch(call, 1) for name, call in calls.items()}
    counts = {name: 1 if first[name] > BATCH else round(BATCH / batch(calls[name], 5)) + 1 for name in calls}
    taken = {name: [first[name]] if counts[name] == 1 else [] for name in calls}  # long calls are dear: each counts
    until = time.perf_counter() + seconds
    gc.collect()
    gc.disable()
    while time.perf_counter() < until or min(map(len, taken.values())) < least:
        for name in order.sample(list(calls), len(calls)):
            time.sleep(WAKING)
            if counts[name] > 1:
                calls[name]()  # brings inputs back into the cache and threads back to life
            taken[name].append(batch(calls[name], counts[name]))
    gc.enable()
    return {name: quantiles(times, n=4) for name, times in taken.items()}
