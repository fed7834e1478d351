"""`make accuracy`: the worst error of xentlib and of other libraries in ULP, on the same arguments.

Long double finds the arguments where a library errs most; mpmath then says by how much. The record that this writes is
what the page on accuracy prints and draws.
"""

import heapq
import json
import math
import platform
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

import numpy as np
import xentlib
from mpmath import nstr

from benchmarks.accuracy import cases, sieve
from benchmarks.accuracy.engines import optax, plain, pytorch, scipy
from tests.engines import tensorflow
from tests.xentlib import draws
from tests.xentlib.ulp import max_ulp

RECORD = Path(__file__).parents[2] / "docs" / "snippets" / "accuracy" / "worst_ulp.json"
SEED = 5
CHUNK = 2_000_000  # logits at a time
KEPT = 5  # arguments a cell that go on to mpmath
SHOWN = 10  # logits of a row that are written out in the record

LIBRARIES = {
    "xentlib": xentlib,
    "NumPy": plain,
    "SciPy": scipy,
    "TensorFlow": tensorflow,
    "PyTorch": pytorch,
    "JAX": optax,
}
LOSSES = {function.name: function for arguments in cases.ALL for function in arguments.functions}
PACKAGES = {
    "xentlib": "xentlib",
    "NumPy": "numpy",
    "SciPy": "scipy",
    "TensorFlow": "tensorflow-cpu",
    "PyTorch": "torch",
    "JAX": "jax",
    "Optax": "optax",
    "mpmath": "mpmath",
}


@dataclass
class Candidate:
    """An example that a library answered badly, by long double's judgement."""

    error: float
    got: float
    arguments: dict
    seed: tuple[int, ...]  # of the chunk
    row: int
    element: int  # which one of a row of values

    @property
    def place(self) -> tuple:
        return self.seed, self.row, self.element


def sieved(dtype) -> bool:
    """Whether long double is wide enough to judge. If not, mpmath judges all, and these are fewer."""
    return sieve.WIDER or dtype != np.float64


def chunks(arguments: cases.Arguments, dtype) -> Iterator[tuple[tuple[int, ...], dict]]:
    """All arguments of one dtype, a chunk at a time, each with the seed that draws it again."""
    fewer = 1 if sieved(dtype) else 1000
    for number, shape in enumerate(arguments.shapes):
        rows = shape[0] // fewer
        step = max(1, CHUNK // math.prod(shape[1:]))
        for start in range(0, rows, step):
            seed = (SEED, cases.ALL.index(arguments), draws.DTYPES.index(dtype), number, start)
            rng = np.random.default_rng(seed)
            yield seed, arguments.draw(rng, (min(step, rows - start), *shape[1:]), dtype)


def answer(library, function: cases.Function, given: dict, dtype) -> np.ndarray | None:
    try:
        call = function.of(library)
    except AttributeError:
        return None
    with np.errstate(all="ignore"):
        return np.asarray(call(**given)).astype(dtype, copy=False)


def spacing(term: np.ndarray, dtype) -> np.ndarray:
    """One unit in the last place of each term."""
    info = np.finfo(dtype)
    last_bit = np.maximum(np.frexp(term)[1] - info.nmant - 1, info.minexp - info.nmant)
    return np.ldexp(np.longdouble(1), last_bit)


def errors(got: np.ndarray, value: np.ndarray, ulp: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        nearest = value.astype(got.dtype)
        error = abs(got - value) / ulp
        return np.where(np.isfinite(got) & np.isfinite(nearest), error, np.where(got == nearest, 0, np.inf))


def worst(error: np.ndarray, got: np.ndarray, given: dict, seed: tuple[int, ...]) -> Iterator[Candidate]:
    """The elements with the largest errors, those with an error below 0 left out."""
    kept = min(KEPT if sieved(got.dtype) else error.size, error.size)
    for index in np.argpartition(error, -kept, axis=None)[-kept:].tolist():
        if error.flat[index] >= 0:
            row, element = divmod(index, error.size // len(error))
            arguments = {name: values[row].tolist() for name, values in given.items()}
            yield Candidate(float(error.flat[index]), float(got.flat[index]), arguments, seed, row, element)


def judged(candidates: list[Candidate], function: cases.Function, dtype, known: dict) -> dict:
    """The worst of the candidates by mpmath: of all, and of those whose results are no subnormal numbers."""
    found = {}
    for candidate in {candidate.place: candidate for candidate in candidates}.values():
        example = candidate.place[:2]
        if example not in known:
            known[example] = function.exact(**candidate.arguments)
        value, term = known[example]
        if isinstance(value, list):
            value, term = value[candidate.element], term[candidate.element]
        error = max_ulp(dtype(candidate.got), [value], [term])
        # A sieve that is wrong would let the worst through.
        assert not sieved(dtype) or math.isclose(candidate.error, error, rel_tol=0.01, abs_tol=0.01), candidate
        entry = {
            "ulp": str(error),  # JSON knows no infinity
            "got": str(candidate.got),
            "exact": nstr(value, 20),
            **written_out(candidate),
        }
        for scope in ["all", "normal"][: 1 + bool(max(abs(value), abs(term)) >= np.finfo(dtype).tiny)]:
            found[scope] = max(found.get(scope, entry), entry, key=lambda entry: float(entry["ulp"]))
    return found


def written_out(candidate: Candidate) -> dict:
    """The input: short ones as they are, all by how they were drawn."""
    row = next(candidate.arguments[name] for name in ("x", "logits", "losses") if name in candidate.arguments)
    short = not isinstance(row, list) or len(row) <= SHOWN
    arguments = candidate.arguments if short else {"classes": len(row)}
    return {"arguments": arguments, "seed": candidate.seed, "row": candidate.row, "element": candidate.element}


def measure(arguments: cases.Arguments, dtype) -> Iterator[dict]:
    """The cells of one dtype: for each function its worst error in each library."""
    found = defaultdict(list)
    counts = Counter()
    for seed, given in chunks(arguments, dtype):
        wide = {k: v.astype(np.longdouble) if v.dtype.kind == "f" else v for k, v in given.items()}
        for function in arguments.functions:
            with np.errstate(all="ignore"):
                value, term = function.sieve(**wide)
            term = np.maximum(abs(value), abs(term))
            ulp, subnormal = spacing(term, dtype), term < np.finfo(dtype).tiny
            counts[function.name] += value.size
            for name, library in LIBRARIES.items():
                got = answer(library, function, given, dtype)
                if got is not None:
                    error = errors(got, value, ulp)
                    for scope, chosen in {"all": error, "normal": np.where(subnormal, -1, error)}.items():
                        cell = found[function.name, name, scope]
                        cell += worst(chosen, got, given, seed)
                        if sieved(dtype):
                            cell[:] = heapq.nlargest(KEPT, cell, key=lambda candidate: candidate.error)
    for function in arguments.functions:
        cells = {name: found[function.name, name, "all"] + found[function.name, name, "normal"] for name in LIBRARIES}
        known = {}  # the exact values of examples on which more than one library errs
        yield {
            "function": function.name,
            "labels": arguments.labels,
            "dtype": np.dtype(dtype).name,
            "values": counts[function.name],
            "promised": function.promised[dtype],
            "worst": {name: judged(cell, function, dtype, known) for name, cell in cells.items() if cell},
        }


def curves() -> dict:
    """For the figure: the worst float32 errors where the logit speaks for the label by so much."""
    margins = np.arange(-20, 105)
    rng = np.random.default_rng(SEED)
    margin = (margins[:, np.newaxis] + rng.uniform(-0.5, 0.5, (len(margins), 2000))).astype(np.float32).ravel()
    one, zero = np.ones_like(margin), np.zeros_like(margin)
    calls = {
        cases.SIGMOID: [{"labels": one, "logits": margin}, {"labels": zero, "logits": -margin}],
        cases.SPARSE: [{"labels": zero.astype(int), "logits": np.stack([margin, zero], axis=-1)}],
    }
    with np.errstate(all="ignore"):
        value, _ = sieve.sigmoid_loss(labels=1, logits=margin.astype(np.longdouble))
    ulp = spacing(value, np.float32)

    def worst_by_margin(library, name):
        error = [errors(answer(library, LOSSES[name], given, np.float32), value, ulp) for given in calls[name]]
        return np.reshape(error, (len(error), len(margins), -1)).max(axis=(0, 2)).astype(float).round(6).tolist()

    return {
        name: {
            "margin": margins.tolist(),
            **{library: worst_by_margin(module, name) for library, module in LIBRARIES.items()},
        }
        for name in calls
    }


def drawn(dtype) -> dict:
    """The range of the arguments."""
    smallest, largest = (10.0**decade for decade in draws.DECADES[dtype])
    return {"smallest": smallest, "largest": largest, "lead": draws.LEAD[dtype], "classes": [c for _, c in cases.ROWS]}


def processor() -> str:
    """The processor's name where Linux tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


def main() -> None:
    started = time.monotonic()
    rows = []
    for dtype in draws.DTYPES:
        for arguments in cases.ALL:
            for cells in measure(arguments, dtype):
                rows.append(cells)
                ulps = "  ".join(f"{name} {float(cell['all']['ulp']):.3g}" for name, cell in cells["worst"].items())
                at = f"{time.monotonic() - started:4.0f} s"
                print(f"{at}  {cells['dtype']} {cells['function']} {cells['labels']}  {ulps}", flush=True)
    record = {
        "date": date.today().isoformat(),
        "machine": f"{processor()}, {platform.system()} {platform.machine()}",
        "seconds": round(time.monotonic() - started),
        "versions": {
            "Python": platform.python_version(),
            **{name: version(package) for name, package in PACKAGES.items()},
        },
        "seed": SEED,
        "long_double_bits": int(np.finfo(np.longdouble).nmant) + 1,
        "draws": {np.dtype(dtype).name: drawn(dtype) for dtype in draws.DTYPES},
        "libraries": list(LIBRARIES),
        "rows": rows,
        "curves": curves(),
    }
    RECORD.parent.mkdir(exist_ok=True)
    RECORD.write_text(json.dumps(record, indent=1) + "\n", "utf-8")
    print(f"written: {RECORD}; now run `make outputs`")


if __name__ == "__main__":
    sys.exit(main())
