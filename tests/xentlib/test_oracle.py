"""The oracle itself, against arithmetic that is not mpmath's."""

import ast
from decimal import Decimal, localcontext
from pathlib import Path

import numpy as np
import pytest
from mpmath import mp, mpf

from tests.engines import oracle
from tests.xentlib.calls import each

pytestmark = pytest.mark.slow

DIGITS = 50


def test_the_oracle_imports_nothing_of_xentlib():
    imported = {
        name
        for node in ast.walk(ast.parse(Path(oracle.__file__).read_text()))
        for name in (
            [alias.name for alias in node.names] if isinstance(node, ast.Import)
            else [node.module] if isinstance(node, ast.ImportFrom) else []
        )
    }  # fmt: skip
    assert not any(name.startswith("xentlib") for name in imported)


@pytest.mark.parametrize("x", [-700.0, -40.0, -1.0, -1e-30, 0.0, 0.1, 17.0, 40.0, 700.0])
@pytest.mark.parametrize("z", [0.0, 1e-30, 0.25, 1.0, 1 + 2.0**-52, -3.0])
def test_the_textbook_form_in_decimal_arithmetic_gives_the_same_digits(x, z):
    with localcontext(prec=450):
        p = 1 / (1 + (-Decimal(x)).exp())
        expected = -Decimal(z) * p.ln() - (1 - Decimal(z)) * (1 - p).ln()
    with mp.workprec(200):
        not_z = 1 - mpf(z)
    assert agree(oracle.exact_sigmoid_loss(x, z), expected)
    assert agree(oracle.exact_softmax_loss([x, 0.0], [z, not_z]), expected)


def agree(a, b):
    """To 50 digits, of whatever size."""
    with mp.workdps(DIGITS + 10):
        a, b = mpf(a), mpf(str(b))
        return abs(a - b) <= abs(b) * mpf(10) ** -DIGITS


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_results_are_rounded_once_to_the_nearest(dtype):
    info = np.finfo(dtype)
    below, above = dtype(1), np.nextafter(dtype(1), dtype(2))
    with mp.workprec(2000):
        middle = (mpf(float(below)) + mpf(float(above))) / 2
        hair = mpf(2) ** -900
        assert oracle.rounded(middle, dtype) == below  # the even one
        assert oracle.rounded(middle + hair, dtype) == above
        assert oracle.rounded(-middle - hair, dtype) == -above
        smallest = mpf(float(info.smallest_subnormal))
        assert oracle.rounded(smallest / 2, dtype) == 0
        assert oracle.rounded(smallest / 2 + hair * smallest, dtype) == info.smallest_subnormal
        assert oracle.rounded(smallest * 5 / 2, dtype) == 2 * info.smallest_subnormal
        limit = mpf(2) ** info.maxexp * (1 - mpf(2) ** -(info.nmant + 2))
        assert oracle.rounded(limit - hair, dtype) == info.max
        assert oracle.rounded(limit, dtype) == np.inf
        assert oracle.rounded(-limit, dtype) == -np.inf


@pytest.mark.parametrize("dtype", [np.float16, np.float32])
def test_rounding_agrees_with_numpys_cast_of_float64(dtype):
    rng = np.random.default_rng(1)
    values = rng.normal(size=2000) * 2.0 ** rng.integers(np.finfo(dtype).minexp - 25, np.finfo(dtype).maxexp, size=2000)
    with np.errstate(over="ignore"):
        expected = values.astype(dtype)
    np.testing.assert_array_equal([oracle.rounded(mpf(v), dtype) for v in values.tolist()], expected)


def as_floats(dtype):
    return lambda v: v.astype(dtype) if v.dtype.kind == "f" else v  # class indices stay integers


KINDS = {
    "float16": as_floats(np.float16),
    "float32": as_floats(np.float32),
    "big endian": as_floats(">f4"),
    "lists": np.ndarray.tolist,
    "integers": lambda v: v.astype(int),
    "one row": lambda v: v[0],
    "no rows": lambda v: v[:0],
    "three dimensions": lambda v: v.reshape(1, *v.shape),
}


@each()
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_oracle_answers_in_the_same_dtype_and_shape(function, arguments, kind):
    in_kind = {k: kind(v) for k, v in arguments.items()}
    engine = oracle.gradients if function.__module__.endswith("gradients") else oracle
    exact, got = getattr(engine, function.__name__)(**in_kind), function(**in_kind)
    assert type(exact) is type(got)
    assert exact.dtype == got.dtype and exact.dtype.isnative
    assert exact.shape == got.shape
