"""docs/assets/xentlib.js in QuickJS: as close to xentlib as the page on accuracy says."""

import numpy as np
import pytest
from mpmath import isinf, mpf

from hooks.executed_code import compare, recorded_output, run, snippets

from . import javascript, oracle, quickjs, use
from .equality import FORMATS, bounds, cells, in_quickjs


@pytest.mark.parametrize("snippet", snippets(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_javascript_prints_the_record(snippet):
    with use(javascript):
        compare(snippet, run(snippet), recorded_output(snippet))


@pytest.mark.parametrize("dtype", FORMATS)
def test_javascript_is_as_close_to_xentlib_as_the_page_says(dtype):
    promised = bounds()
    for cell in cells(dtype):
        assert cell.cases >= 5000
        assert cell.ulp(in_quickjs(cell)) <= promised.pop(cell.id), cell.id
    assert not [name for name in promised if name.endswith(f" {dtype}")]


def nearest(value: float, dtype: str) -> float:
    """The nearest number of the dtype, ties to even, in exact arithmetic."""
    digits, smallest = FORMATS[dtype]
    exponent = max(int(np.frexp(value)[1]) - 1, smallest) - digits + 1
    rounded = float(round(mpf(value) * mpf(2) ** -exponent)) * 2.0**exponent
    largest = (2 - 2.0 ** (1 - digits)) * 2.0 ** (1 - smallest)
    return rounded if abs(rounded) <= largest else np.copysign(np.inf, value)


@pytest.mark.parametrize("dtype", ["float32", "float16", "bfloat16"])
def test_numbers_are_rounded_to_the_nearest_of_the_dtype(dtype):
    rng = np.random.default_rng(1)
    digits, smallest = FORMATS[dtype]
    exact = rng.normal(size=4000) * 2.0 ** rng.integers(smallest - digits - 2, -smallest + 3, 4000)
    ties = np.ldexp(rng.integers(2**digits, 2 ** (digits + 1), 1000) + 0.0, rng.integers(smallest - digits, 10, 1000))
    values = [*exact, *ties, 0.0]
    got = quickjs.load("xentlib.js").evaljs(
        "words(floats(dukpy.words).map(dtypes[dukpy.dtype]))", words=quickjs.words(values), dtype=dtype
    )
    np.testing.assert_array_equal(quickjs.floats(got), [nearest(value, dtype) for value in values])


@pytest.mark.parametrize("name", ["sigmoidLoss", "softmaxLoss", "sparseLoss"])
def test_the_definitions_are_right_where_they_lose_no_digits(name):
    rng = np.random.default_rng(2)
    for x in rng.normal(size=(50, 3)):
        y = {"sigmoidLoss": [0.3], "softmaxLoss": [[0.2, 0.5, 0.3]], "sparseLoss": [2]}[name]
        logits = x[0] if name == "sigmoidLoss" else x.tolist()
        got = quickjs.load("xentlib.js").evaljs(
            f"textbook.{name}(...dukpy.labels, dukpy.logits)", labels=y, logits=logits
        )
        exact = getattr(oracle, {"sigmoidLoss": "exact_sigmoid_loss"}.get(name, f"exact_{name[:-4]}_loss"))(
            logits, y[0]
        )
        assert not isinf(exact) and abs(got - exact) < 1e-14 * max(1, exact)
