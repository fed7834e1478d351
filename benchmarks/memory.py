"""The memory that a call of xentlib takes beyond its arguments and its result."""

import inspect
import tracemalloc

import numpy as np
import xentlib as xl

from .cases import DTYPES, Case

SHAPE = (40_000, 1_000)
# These take something else than a few rows of logits; linear.py and their tests measure them.
ELSEWHERE = {
    "Reduction",
    "diagnose",
    "gradients",
    "linear_softmax_cross_entropy",
    "merge_softmax_cross_entropy",
    "partial_softmax_cross_entropy",
    "reduction",
}


def memory(shape: tuple[int, int] = SHAPE) -> list[dict]:
    """Bytes by function and dtype; NumPy reports every array to tracemalloc."""
    return [
        {
            "function": name,
            "dtype": dtype,
            "shape": shape,
            "bytes": beyond_result(name, shape, dtype),
        }
        for name in functions()
        for dtype in DTYPES
    ]


def functions() -> list[str]:
    """The functions that compute, the gradients' with their module's name; _v2 is another name of one of them."""
    public = [name for name in xl.__all__ if name not in ELSEWHERE and not name.endswith("_v2")]
    return public + [f"gradients.{name}" for name in public if hasattr(xl.gradients, name)]


def beyond_result(name: str, shape: tuple[int, int], dtype: str) -> int:
    module = xl.gradients if name.startswith("gradients.") else xl
    function = getattr(module, name.removeprefix("gradients."))
    labels, logits = Case("value", "sparse" if "sparse" in name else "softmax", shape, dtype).inputs()
    values = {"labels": labels, "logits": logits, "x": logits, "pos_weight": np.asarray(2, dtype)}
    arguments = {key: values[key] for key in inspect.signature(function).parameters if key in values}
    function(**{key: value[:2] if value.ndim else value for key, value in arguments.items()})  # starts what stays
    tracemalloc.start()
    result = function(**arguments)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak - result.nbytes
