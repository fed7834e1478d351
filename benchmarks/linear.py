"""The loss of a language model's last layer, and its gradients, with the logits held and without: time and memory.

Each way runs in a process of its own, so that the peak of its memory is its own.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import numpy as np
from numpy.typing import NDArray

from .run import machine

PAGE = Path(__file__).parent.parent / "docs" / "snippets" / "large_vocabulary" / "bench.json"
PACKAGES = ["xentlib", "numpy", "torch", "jax", "optax", "tensorflow-cpu"]
TOKENS, CLASSES, FEATURES = 4096, 128_256, 1024
RUNS = 1  # of seconds to minutes each
FORMS = ("value", "gradient")

# hidden, weight, labels -> losses; for a gradient: of their sum, by hidden and by weight
Way = Callable[[NDArray, NDArray, NDArray], tuple]


def arguments(tokens: int, classes: int, features: int) -> tuple[NDArray, NDArray, NDArray]:
    random = np.random.default_rng(0)
    hidden = random.standard_normal((tokens, features), "float32")
    weight = random.standard_normal((classes, features), "float32")
    weight *= 3 / features**0.5
    return hidden, weight, random.integers(classes, size=tokens)


def xentlib(form: str) -> Way:
    import xentlib as xl

    if form == "value":
        return lambda h, w, y: (xl.linear_softmax_cross_entropy(hidden=h, weight=w, labels=y),)
    return lambda h, w, y: xl.gradients.linear_softmax_cross_entropy(hidden=h, weight=w, labels=y)


def xentlib_with_logits(form: str) -> Way:
    import xentlib as xl

    if form == "value":
        return lambda h, w, y: (xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=h @ w.T),)

    def gradients(h, w, y):
        slopes = xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=y, logits=h @ w.T)
        return slopes @ w, slopes.T @ h

    return gradients


def numpy(form: str) -> Way:
    """The formulas as one writes them down."""

    def value(h, w, y):
        x = h @ w.T
        top = x.max(axis=1, keepdims=True)
        return (np.log(np.exp(x - top).sum(axis=1)) + top[:, 0] - x[np.arange(len(y)), y],)

    def gradients(h, w, y):
        x = h @ w.T
        powers = np.exp(x - x.max(axis=1, keepdims=True))
        slopes = powers / powers.sum(axis=1, keepdims=True)
        slopes[np.arange(len(y)), y] -= 1
        return slopes @ w, slopes.T @ h

    return value if form == "value" else gradients


def pytorch_cross_entropy(form: str) -> Way:
    from torch.nn import functional as F

    return _pytorch(form, lambda h, w, y, reduction: F.cross_entropy(F.linear(h, w), y, reduction=reduction))


def pytorch_linear_cross_entropy(form: str) -> Way:
    from torch.nn import functional as F

    return _pytorch(form, F.linear_cross_entropy)


def pytorch_in_chunks(form: str) -> Way:
    import functools

    import torch
    from torch.nn import functional as F

    loss = functools.partial(F.linear_cross_entropy, options=torch.nn.LinearCrossEntropyOptions())
    return _pytorch(form, loss)


def _pytorch(form: str, loss: Callable) -> Way:
    import torch

    def value(h, w, y):
        with torch.no_grad():
            return (loss(*map(torch.from_numpy, (h, w, y)), reduction="sum"),)

    def gradients(h, w, y):
        h, w = (torch.from_numpy(array).requires_grad_() for array in (h, w))
        return torch.autograd.grad(loss(h, w, torch.from_numpy(y), reduction="sum"), (h, w))

    return value if form == "value" else gradients


def jax(form: str) -> Way:
    import jax
    import optax

    def loss(h, w, y):
        return optax.softmax_cross_entropy_with_integer_labels(h @ w.T, y).sum()

    call = jax.jit(loss) if form == "value" else jax.jit(jax.grad(loss, (0, 1)))

    def way(h, w, y):
        result = jax.block_until_ready(call(h, w, y))
        return (result,) if form == "value" else result

    return way


def tensorflow(form: str) -> Way:
    import tensorflow as tf

    def loss(h, w, y):
        logits = tf.linalg.matmul(h, w, transpose_b=True)
        return tf.reduce_sum(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits))

    def gradients(h, w, y):
        h, w = tf.constant(h), tf.constant(w)
        with tf.GradientTape() as tape:
            tape.watch([h, w])
            value = loss(h, w, y)
        return tape.gradient(value, [h, w])

    return (lambda h, w, y: (loss(h, w, y),)) if form == "value" else gradients


# In the order of the page's rows: without the logits, and with.
WAYS = {
    "xentlib `linear_softmax_cross_entropy`": xentlib,
    "PyTorch `linear_cross_entropy`, `LinearCrossEntropyOptions()`": pytorch_in_chunks,
    "xentlib `sparse_softmax_cross_entropy_with_logits`": xentlib_with_logits,
    "NumPy": numpy,
    "PyTorch `linear_cross_entropy`": pytorch_linear_cross_entropy,
    "PyTorch `cross_entropy`": pytorch_cross_entropy,
    "JAX `jit`, Optax": jax,
    "TensorFlow": tensorflow,
}


def measure(name: str, form: str, shape: tuple[int, int, int], runs: int = RUNS) -> dict:
    """Seconds, bytes beyond the arguments at the peak, and enough of the result to tell whether it is right."""
    way = WAYS[name](form)
    hidden, weight, labels = arguments(*shape)
    way(hidden[:8], weight[:64], labels[:8] % 64)  # starts what stays
    seconds, peaks = [], []
    for _ in range(runs):
        before = _resident("VmRSS")
        Path("/proc/self/clear_refs").write_text("5")  # the peak counts from here
        started = time.perf_counter()
        result = way(hidden, weight, labels)
        seconds.append(time.perf_counter() - started)
        peaks.append(_resident("VmHWM") - before)
        summary = summarised(form, result)
        del result
    return {"name": name, "form": form, "seconds": seconds, "bytes": max(peaks), "summary": summary}


def _resident(name: str) -> int:
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name + ":"))


def summarised(form: str, result: tuple) -> list[float]:
    """The sum of the losses, or a few numbers of each gradient."""
    if form == "value":
        return [float(np.asarray(result[0]).sum(dtype=np.float64))]
    return [float(x) for gradient in result for x in np.asarray(gradient)[0, :4]]


def measured(names: list[str], shape: tuple[int, int, int], runs: int = RUNS) -> list[dict]:
    """Each way after the other, in a new process, compared with the first, which is xentlib's."""
    rows = []
    for form in FORMS:
        for name in names:
            with ProcessPoolExecutor(1, get_context("spawn")) as pool:
                row = pool.submit(measure, name, form, shape, runs).result()
            rows.append(row)
            print(f"{form} {name}: {median(row['seconds']):.3g} s, {row['bytes'] / 2**20:.0f} MiB", file=sys.stderr)
            compare(rows)
    return rows


def compare(rows: list[dict]) -> None:
    """AssertionError where one does not compute what the first of its form does."""
    for row in rows:
        expected = next(other["summary"] for other in rows if other["form"] == row["form"])
        np.testing.assert_allclose(
            row["summary"], expected, rtol=1e-3, atol=1e-5, err_msg=f"{row['form']}: {row['name']}"
        )


def main() -> None:
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    busy = machine()  # before it is busy with this
    rows = measured(list(WAYS), (TOKENS, CLASSES, FEATURES))
    record = {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "machine": busy,
        "versions": {package: version(package) for package in PACKAGES},
        "tokens": TOKENS,
        "classes": CLASSES,
        "features": FEATURES,
        "rows": [{key: row[key] for key in ("name", "form", "seconds", "bytes")} for row in rows],
    }
    PAGE.write_text(json.dumps(record, indent=1) + "\n", "utf-8")
    print(f"written: {PAGE}; now run `make outputs`")


if __name__ == "__main__":
    main()
