"""One process's share of the benchmark: it may use one CPU or all of them, which every library respects."""

import functools
import os
import platform
import re
import sys
from pathlib import Path

import numpy as np
from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__

from .cases import Case
from .libraries import LIBRARIES, Library, check
from .limits import limits
from .timing import in_turns


def machine() -> dict:
    """The machine, and how busy it is."""
    cpuinfo = Path("/proc/cpuinfo").read_text("utf-8")
    return {
        "processor": re.search(r"model name\s*: (.*)", cpuinfo)[1],
        "cpus": len(os.sched_getaffinity(0)),
        "system": platform.platform(),
        "python": platform.python_version(),
        "load": os.getloadavg()[0],
    }


def run(cases: list[Case], names: list[str], seconds: float) -> dict:
    """Times of all cases, and what this process could use."""
    libraries = {name: LIBRARIES[name]() for name in names}
    return {
        "cpus": len(os.sched_getaffinity(0)),
        "simd": [feature for feature in __cpu_dispatch__ if __cpu_features__[feature]],
        "limits": limits(),
        "cases": [
            _timed(case, libraries, seconds, f"{number}/{len(cases)}") for number, case in enumerate(cases, start=1)
        ],
    }


def _timed(case: Case, libraries: dict[str, Library], seconds: float, progress: str) -> dict:
    calls = checked_calls(case, libraries)
    times = in_turns(calls, seconds)
    medians = ", ".join(f"{name} {median:.3g}" for name, (_, median, _) in times.items())
    print(f"[{progress}] {case}: {medians}", file=sys.stderr, flush=True)
    return {
        "form": case.form,
        "loss": case.loss,
        "shape": case.shape,
        "dtype": case.dtype,
        "seconds": {name: [float(f"{value:.4g}") for value in quartiles] for name, quartiles in times.items()},
        "absent": {name: why for name, library in libraries.items() if (why := library.absent.get(case.loss))},
    }


def checked_calls(case: Case, libraries: dict[str, Library]) -> dict:
    """The calls of the libraries that have the case, once each has returned what xentlib returns."""
    labels, logits = case.inputs()
    arrays = functools.cache(lambda convert: convert(labels, logits))  # several libraries share TensorFlow's
    calls = {
        name: library.call(case, *arrays(library.arrays))
        for name, library in libraries.items()
        if case.loss not in library.absent
    }
    expected = np.asarray(calls["xentlib"]())
    for name, call in calls.items():
        check(case, name, call(), expected)
    return calls
