"""`make bench`: time everything, on one CPU and on all, and write what the page "Speed" is made from."""

import argparse
import json
import os
import re
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

from . import linear
from .cases import CASES, QUICK
from .libraries import LIBRARIES, PACKAGES
from .memory import memory
from .run import machine, run

PAGE = Path(__file__).parent.parent / "docs" / "snippets" / "speed" / "bench.json"
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "KERAS_BACKEND": "tensorflow"}
# NumPy's names for it; those that a machine lacks are ignored.
NO_AVX512 = {"NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR"}


def main() -> None:
    options = arguments()
    every = list(LIBRARIES)
    if (load := os.getloadavg()[0]) > 0.5:
        print(f"warning: load {load}; libraries whose threads wait by spinning suffer most from other work")
    if options.quick or options.only:
        cases = [case for case in (QUICK if options.quick else CASES) if set(options.only) <= set(str(case).split())]
        for cpus in options.cpus:
            print(as_text(in_process(cpus, {}, run, cases, every, options.seconds / 10)))
        return
    result = {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "machine": machine(),
        "versions": {package: version(package) for package in PACKAGES},
        "seconds": options.seconds,
        "runs": {
            "one": in_process("one", {}, run, CASES, every, options.seconds),
            "all": in_process("all", {}, run, CASES, every, options.seconds),
            "one_without_avx512": in_process("one", NO_AVX512, run, CASES, ["xentlib", "NumPy"], options.seconds / 3),
        },
        "memory": in_process("all", {}, memory),
    }
    text = json.dumps(result, indent=1, ensure_ascii=False)
    PAGE.write_text(re.sub(r"\s+(?=[^\[\]{}]*\])", " ", text) + "\n", "utf-8")  # a list on one line
    print(f"written: {PAGE}")
    linear.main()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=__doc__,
        epilog="--only and --quick print ratios after a tenth of the time, and write nothing.",
    )
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="WORD", help="cases of all words: softmax 32x10 float32"
    )
    parser.add_argument("--quick", action="store_true", help="no arrays of more than a million elements")
    parser.add_argument("--cpus", nargs="+", choices=["one", "all"], default=["one", "all"])
    parser.add_argument("--seconds", type=float, default=2.0, help="for each case, all libraries together")
    return parser.parse_args()


def in_process(cpus: str, environment: dict[str, str], function: Callable, *arguments):
    """The function's result from a new process, which has these CPUs and this environment from its start."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)} if cpus == "one" else before)
    os.environ.update(QUIET | environment)
    try:
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            return pool.submit(function, *arguments).result()
    finally:
        os.sched_setaffinity(0, before)
        for name in environment:
            del os.environ[name]


def as_text(result: dict) -> str:
    """xentlib's median in microseconds, and how many times as long the others take."""
    lines = [" ".join(f"{head:>12}" for head in ["µs", *LIBRARIES])]
    for case in result["cases"]:
        ours = case["seconds"]["xentlib"][1]
        medians = {name: quartiles[1] for name, quartiles in case["seconds"].items()}
        cells = [f"{ours * 1e6:.4g}", *(f"{medians[name] / ours:.2f}" if name in medians else "" for name in LIBRARIES)]
        lines.append(
            " ".join(f"{cell:>12}" for cell in cells)
            + f"  {case['form']} {case['loss']} {case['shape']} {case['dtype']}"
        )
    return f"{result['cpus']} CPUs\n" + "\n".join(lines)


if __name__ == "__main__":
    main()
