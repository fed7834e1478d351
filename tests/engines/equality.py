"""How far docs/assets/xentlib.js is from xentlib, in ULP: the same arguments through both, function by function.

`make engine` measures it in QuickJS and in Chromium and writes the record from which the page on accuracy is made.
"""

import functools
import json
import math
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from operator import attrgetter

import numpy as np
import quickjs
import xentlib as xl

from benchmarks.accuracy.cases import by_hidden, linear, merge
from hooks.executed_code import SNIPPETS
from tests.engines import v8
from tests.xentlib import draws

RECORD = SNIPPETS / "accuracy" / "javascript.json"
ROWS = [(4200, 2), (700, 5), (100, 20), (10, 100)]  # more than 5,000 rows, of few and of many classes
ELEMENTS = 6000
# Significant binary digits and the smallest exponent of a normal number.
FORMATS = {"float64": (53, -1022), "float32": (24, -126), "float16": (11, -14), "bfloat16": (8, -126)}
# xentlib computes float16 with more digits and rounds once, and so does the JavaScript engine.
COMPUTED = {"float16": "float64"}


@dataclass(frozen=True)
class Cell:
    """One function with one kind of labels in one dtype: the calls of xentlib.js, and what xentlib returns."""

    function: str
    labels: str
    dtype: str
    calls: list[dict]
    wanted: np.ndarray
    terms: np.ndarray
    """What the result is a sum of, where it may cross zero: an error is measured in ULP of the larger."""

    @property
    def id(self) -> str:
        return f"{self.function} {self.labels} {self.dtype}"

    @property
    def cases(self) -> int:
        """A logit, or a row of logits."""
        return sum(len(call["logits"]) // 2 // max(1, call["classes"]) for call in self.calls)

    def ulp(self, got: np.ndarray) -> float:
        """The largest distance. A wrong infinity or NaN counts as infinitely far."""
        digits, smallest = FORMATS[self.dtype]
        if self.dtype in COMPUTED:
            with np.errstate(over="ignore"):
                got = got.astype(self.dtype).astype(float)
        size = np.maximum(np.abs(self.wanted), self.terms)
        exponent = np.maximum(np.frexp(size)[1] - 1, smallest)
        finite = np.isfinite(got) & np.isfinite(self.wanted)
        if not np.array_equal(got[~finite], self.wanted[~finite], equal_nan=True):
            return math.inf
        distance = np.abs(got[finite] - self.wanted[finite])
        return float(np.max(np.ldexp(distance, digits - 1 - exponent[finite])))


# ---- Arguments ----


def rounded(array: np.ndarray, dtype: str) -> np.ndarray:
    """The nearest numbers of the dtype, in a dtype of NumPy that holds them."""
    if dtype != "bfloat16":
        return array.astype(dtype)
    bits = array.astype(np.float32).view(np.uint32)
    return ((bits + 0x7FFF + (bits >> 16 & 1)) & 0xFFFF0000).astype(np.uint32).view(np.float32)


def logits(rng: np.random.Generator, shape: tuple, dtype: str) -> np.ndarray:
    """Ordinary and extreme ones; in some rows NaN or an infinity."""
    x = rounded(draws.logits(rng, shape, np.dtype("float32" if dtype == "bfloat16" else dtype).type), dtype)
    for value, every in [(-np.inf, 17), (np.nan, 101), (np.inf, 211)]:
        if len(shape) == 1:
            x[::every] = value
        else:
            rows = np.arange(0, len(x), every)
            x[rows, rng.integers(shape[1], size=len(rows))] = value
    return x


ELEMENTWISE = {
    "[0,1]": lambda rng, n: draws.probabilities(rng, (n,), np.float64),
    "any": lambda rng, n: rng.normal(size=n) * 3,
}
ROWWISE = {
    "one_hot(k)": lambda rng, x: draws.one_hot(draws.class_indices(rng, np.nan_to_num(x)), x.shape[1], float),
    "y": lambda rng, x: draws.distributions(rng, x.shape, np.float64),
    "any": lambda rng, x: rng.normal(size=x.shape),
}


def cells(dtype: str) -> Iterator[Cell]:
    """Every function with every kind of labels."""
    for name in ("sigmoid", "log_sigmoid"):
        rng = np.random.default_rng(1)
        x = logits(rng, (ELEMENTS,), dtype)
        yield cell(name, "", dtype, [dict(x=x)])
    for name in ("softmax", "log_softmax"):
        rng = np.random.default_rng(2)
        yield cell(name, "", dtype, [dict(x=logits(rng, shape, dtype)) for shape in ROWS])
    for prefix in ("", "gradients."):
        for kind, labels in ELEMENTWISE.items():
            rng = np.random.default_rng(3)
            x, z = logits(rng, (ELEMENTS,), dtype), rounded(labels(rng, ELEMENTS), dtype)
            q = rounded(10.0 ** rng.uniform(-2, 2, ELEMENTS), dtype)
            yield cell(f"{prefix}sigmoid_cross_entropy_with_logits", kind, dtype, [dict(labels=z, logits=x)])
            weighted = dict(labels=z, logits=x, pos_weight=q)
            yield cell(f"{prefix}weighted_cross_entropy_with_logits", kind, dtype, [weighted])
        rng = np.random.default_rng(4)
        rows = [logits(rng, shape, dtype) for shape in ROWS]
        indices = [dict(labels=draws.class_indices(rng, np.nan_to_num(x)), logits=x) for x in rows]
        yield cell(f"{prefix}sparse_softmax_cross_entropy_with_logits", "k", dtype, indices)
        for kind, labels in ROWWISE.items():
            rng = np.random.default_rng(5)
            calls = [dict(labels=rounded(labels(rng, x), dtype), logits=x) for x in rows]
            yield cell(f"{prefix}softmax_cross_entropy_with_logits", kind, dtype, calls)
        yield cell(f"{prefix}linear_softmax_cross_entropy", "k", dtype, indices)
        if dtype == "float64" and not prefix:  # in which these are always computed
            yield cell("merge_softmax_cross_entropy", "k", dtype, indices)
            yield cell("reduction", "", dtype, [dict(x=np.abs(x)) for x in rows])


# Functions that take more than labels and logits, as functions of these: the weights of a last layer are the identity,
# a vocabulary is cut in the middle, losses are summed row by row.
AS_LOSSES = {
    "linear_softmax_cross_entropy": linear,
    "gradients.linear_softmax_cross_entropy": by_hidden,
    "merge_softmax_cross_entropy": merge,
    "reduction": lambda function, x: function(x, axis=-1).sum,
}


def cell(function: str, labels: str, dtype: str, calls: list) -> Cell:
    python, javascript, wanted, terms = attrgetter(function)(xl), [], [], []
    if function in AS_LOSSES:
        python = functools.partial(AS_LOSSES[function], python)
    for arguments in calls:
        if dtype == "bfloat16":  # xentlib has none: its float64 is the truth, to the digits of bfloat16
            arguments = {k: v.astype(float) if v.dtype.kind == "f" else v for k, v in arguments.items()}
        x = arguments.get("logits", arguments.get("x"))
        result = python(**arguments)
        wanted.append(np.ravel(result).astype(float))
        terms.append(np.ravel(np.broadcast_to(larger_term(function, arguments, x), np.shape(result))))
        given = {"labels": arguments.get("labels"), "logits": x, "posWeight": arguments.get("pos_weight")}
        words = {name: v8.words(array) for name, array in given.items() if array is not None}
        javascript.append({**words, "classes": x.shape[1] if x.ndim > 1 else 0, "dtype": COMPUTED.get(dtype, dtype)})
    wanted = np.concatenate(wanted)
    if dtype == "bfloat16":
        with np.errstate(over="ignore"):
            wanted[np.abs(wanted) > float(np.finfo(np.float32).max)] *= np.inf
    return Cell(function, labels, dtype, javascript, wanted, np.concatenate(terms))


def larger_term(function: str, arguments: dict, x: np.ndarray) -> np.ndarray:
    """The larger of the terms whose sum is the result, where the result may cross zero."""
    if "labels" not in arguments or arguments["labels"].ndim < x.ndim:
        return np.zeros(())
    y = arguments["labels"].astype(float)
    x = x.astype(float)
    with np.errstate(all="ignore"):
        if function.startswith("gradients.softmax"):
            return finite(np.maximum(np.abs(y), xl.softmax(x) * np.abs(y).sum(axis=1, keepdims=True)))
        if "softmax" in function:
            return finite(np.max(np.abs(np.where(y == 0, 0, y * xl.log_softmax(x))), axis=1))
        q = arguments.get("pos_weight", np.ones(())).astype(float)
        if function.startswith("gradients."):
            return finite(np.maximum(np.abs((1 - y) * xl.sigmoid(x)) + np.abs(y), np.abs(q * y * xl.sigmoid(-x))))
        return finite(np.maximum(np.abs(q * y * xl.log_sigmoid(x)), np.abs((1 - y) * xl.log_sigmoid(-x))))


def finite(terms: np.ndarray) -> np.ndarray:
    return np.where(np.isfinite(terms), terms, 0)


# ---- Engines ----

NAMES = "over, functions, linearLoss, linearGradients, part, merged, reduction"
CALL = """({ function: name, calls }) => {
    const floats = (words) => words && new Float64Array(new Uint32Array(words).buffer);
    const identity = (size) => Float64Array.from({ length: size ** 2 }, (_, i) => (i % (size + 1) ? 0 : 1));
    const asLosses = {
        linear_softmax_cross_entropy: (given) => {
            const weight = identity(given.classes);
            return over((y, hidden, r) => linearLoss(y, hidden, weight, r), given);
        },
        "gradients.linear_softmax_cross_entropy": ({ labels, logits, classes, dtype }) => linearGradients({
            labels, hidden: logits, weight: identity(classes), factors: labels.map(() => 1), features: classes, dtype,
        }).byHidden,
        merge_softmax_cross_entropy: (given) => over((y, row) => {
            const cut = row.length >> 1;
            return merged([part(y, row.subarray(0, cut)), part(y - cut, row.subarray(cut))]);
        }, given),
        reduction: (given) => over((row) => reduction(row).sum, given),
    };
    return calls.map(({ labels, logits, posWeight, ...options }) => {
        const given = { labels: floats(labels), logits: floats(logits), posWeight: floats(posWeight), ...options };
        const result = name in asLosses ? asLosses[name](given) : over(functions[name], given);
        return Array.from(new Uint32Array(result.buffer));
    });
}"""


def in_quickjs(cell: Cell) -> np.ndarray:
    context = _quickjs()
    return joined(json.loads(context.get("call")(json.dumps({"function": cell.function, "calls": cell.calls}))))


@functools.cache
def _quickjs() -> quickjs.Context:
    context = quickjs.Context()
    context.eval(v8.module("xentlib.js"))
    context.eval(f"globalThis.call = (given) => JSON.stringify(({CALL})(JSON.parse(given)))")
    return context


def in_browser(tab) -> Callable[[Cell], np.ndarray]:
    """The same in the tab of a browser that shows a page of the site."""
    load = f"const {{ {NAMES} }} = await import('/assets/xentlib.js')"
    source = f"async (given) => {{ {load}; return ({CALL})(given); }}"
    return lambda cell: joined(tab.evaluate(source, {"function": cell.function, "calls": cell.calls}))


def in_shell(command: str) -> Callable[[Cell], np.ndarray]:
    """The same in SpiderMonkey's shell."""

    def call(cell: Cell) -> np.ndarray:
        with tempfile.NamedTemporaryFile("w", suffix=".mjs") as script:
            given = json.dumps({"function": cell.function, "calls": cell.calls})
            module = json.dumps(str(v8.ASSETS / "xentlib.js"))
            script.write(f"import {{ {NAMES} }} from {module}; print(JSON.stringify(({CALL})({given})));")
            script.flush()
            printed = subprocess.run([command, "-m", script.name], check=True, capture_output=True, text=True).stdout
        return joined(json.loads(printed))

    return call


def joined(called: list[list[int]]) -> np.ndarray:
    return np.concatenate([v8.floats(words) for words in called])


# ---- The record ----


def main() -> int:
    """Measure every cell in QuickJS and Chromium, in SpiderMonkey where its shell is installed; write the record."""
    from tests.browser.conftest import chromium_browser

    handler = functools.partial(SimpleHTTPRequestHandler, directory=SNIPPETS.parent)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, chromium_browser() as browser:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        tab = browser.new_page()
        tab.goto(f"http://127.0.0.1:{server.server_port}/assets/xentlib.js")
        engines = {"QuickJS": in_quickjs, f"Chromium {browser.version.split('.')[0]}": in_browser(tab)}
        shell = next(filter(None, map(shutil.which, ("js128", "js115", "js102"))), None)
        if shell:
            engines[f"SpiderMonkey {shell[-3:]}"] = in_shell(shell)
        rows = [measured(cell, engines) for dtype in FORMATS for cell in cells(dtype)]
        server.shutdown()
    RECORD.write_text(json.dumps({"engines": list(engines), "rows": rows}, indent=1) + "\n", "utf-8")
    return 0


def measured(cell: Cell, engines: dict[str, Callable]) -> dict:
    """The row of a cell. What is promised is the power of 2 above what was measured and a fifth more."""
    worst = {name: round(cell.ulp(engine(cell)), 2) for name, engine in engines.items()}
    bound = 2 ** max(0, math.ceil(math.log2(max(1.2 * max(worst.values()), 1))))
    print(f"{cell.id}: {worst}, bound {bound}")
    return {"function": cell.function, "labels": cell.labels, "dtype": cell.dtype, "cases": cell.cases} | {
        "bound": bound,
        "worst": worst,
    }


def bounds() -> dict[str, float]:
    """What the page promises, by cell."""
    rows = json.loads(RECORD.read_text("utf-8"))["rows"]
    return {f"{row['function']} {row['labels']} {row['dtype']}": row["bound"] for row in rows}


if __name__ == "__main__":
    sys.exit(main())
