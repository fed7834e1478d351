"""docs/assets/xentlib.js in V8 and QuickJS: as close to xentlib as the page on accuracy says."""

import minify
import numpy as np
import pytest
from mpmath import isinf, mpf

from hooks.executed_code import compare, recorded_output, run, snippets

from . import javascript, oracle, use, v8
from .equality import CALL, FORMATS, Cell, bounds, cells, in_quickjs, joined

pytestmark = pytest.mark.slow


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


# A function, what its formula says, and what it would say with a mistake.
BROKEN = [
    ("sigmoid", "r(Math.max(power(x, r), step(x)) / r(1 + power(x, r)))", "r(power(x, r) / r(1 + power(x, r)))"),
    ("log_sigmoid", "Math.min(x, 0) - rest", "Math.max(x, 0) - rest"),
    ("log_sigmoid", "r(Math.log1p(power(x, r)))", "r(Math.log(r(1 + power(x, r))))"),
    ("sigmoid_cross_entropy_with_logits", "r(step(x) - z)", "r(step(x) + z)"),
    ("weighted_cross_entropy_with_logits", "times(r(q * z)", "times(r(q + z)"),
    ("softmax_cross_entropy_with_logits", "weight === 0 && Math.abs(x) === Infinity ? 0 : r(", "false ? 0 : r("),
    ("softmax_cross_entropy_with_logits", "r(minusLogTop - d), r)", "r(minusLogTop + d), r)"),
    ("softmax", "powers[top] = shifted[top];", "powers[top] = own;"),
    ("softmax", "error * 0 === 0 ? r(e + r(e * error)) : e", "e"),
    ("log_softmax", "r(d - minusLogTop)", "r(d + minusLogTop)"),
    ("sparse_softmax_cross_entropy_with_logits", "- shifted[y]", "+ shifted[y]"),
    (
        "gradients.sigmoid_cross_entropy_with_logits",
        "r(Math.max(e, step(x)) - z) - r(z * e)",
        "r(Math.max(e, step(x)) - z)",
    ),
    ("gradients.weighted_cross_entropy_with_logits", "Math.max(e, step(-x))", "Math.max(e, step(x))"),
    (
        "gradients.softmax_cross_entropy_with_logits",
        "r(r(pTop * r(sum - y[top])) - r(y[top] * r(others / everything)))",
        "r(pTop - y[top])",
    ),
    ("gradients.sparse_softmax_cross_entropy_with_logits", "y === top ? r(0 - r(others / everything)) :", ""),
]


def in_v8(interpreter: v8.Interpreter, cell: Cell) -> np.ndarray:
    return joined(interpreter.value(f"({CALL})(given)", function=cell.function, calls=cell.calls))


@pytest.fixture(scope="module")
def single():
    return list(cells("float32"))


@pytest.mark.parametrize(("function", "right", "wrong"), BROKEN)
def test_a_broken_formula_is_noticed(single, function, right, wrong):
    source = v8.module("xentlib.js")
    assert source.count(right) >= 1
    broken = v8.Interpreter(source.replace(right, wrong))
    promised = bounds()
    distances = [cell.ulp(in_v8(broken, cell)) / promised[cell.id] for cell in single if cell.function == function]
    assert max(distances) > 1


def test_with_short_names_as_it_is_served_it_computes_the_same_bits(single):
    written = v8.load("xentlib.js")
    served = v8.Interpreter(minify.string("application/javascript", v8.module("xentlib.js")))
    for cell in single:
        np.testing.assert_array_equal(in_v8(served, cell), in_v8(written, cell), err_msg=cell.id)


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
    got = v8.load("xentlib.js").value(
        "words(floats(given.words).map(dtypes[given.dtype]))", words=v8.words(values), dtype=dtype
    )
    np.testing.assert_array_equal(v8.floats(got), [nearest(value, dtype) for value in values])


@pytest.mark.parametrize("name", ["sigmoidLoss", "softmaxLoss", "sparseLoss"])
def test_the_definitions_are_right_where_they_lose_no_digits(name):
    rng = np.random.default_rng(2)
    for x in rng.normal(size=(50, 3)):
        y = {"sigmoidLoss": [0.3], "softmaxLoss": [[0.2, 0.5, 0.3]], "sparseLoss": [2]}[name]
        logits = x[0] if name == "sigmoidLoss" else x.tolist()
        got = v8.load("xentlib.js").value(f"textbook.{name}(...given.labels, given.logits)", labels=y, logits=logits)
        exact = getattr(oracle, {"sigmoidLoss": "exact_sigmoid_loss"}.get(name, f"exact_{name[:-4]}_loss"))(
            logits, y[0]
        )
        assert not isinf(exact) and abs(got - exact) < 1e-14 * max(1, exact)
