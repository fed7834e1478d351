"""Sum, count and mean: against exact sums, and against what NumPy says where nothing is hard."""

import math
import tracemalloc

import numpy as np
import pytest
import xentlib as xl
from mpmath import fsum, mp
from xentlib import _blocks

from tests.engines import javascript, oracle
from tests.xentlib import draws
from tests.xentlib.ulp import REDUCTION_ULP, max_ulp

pytestmark = pytest.mark.slow

engines = pytest.mark.parametrize("engine", [xl, oracle, javascript])
each_dtype = pytest.mark.parametrize("dtype", draws.DTYPES)


def losses(dtype, size, seed=0):
    """Losses of all sizes, many of them equal: each rounding of their sum shows."""
    rng = np.random.default_rng(seed)
    kinds = [rng.exponential(size=size), 10.0 ** rng.uniform(-9, 0, size), np.full(size, 0.1)]
    return kinds[seed % 3].astype(dtype)


@pytest.fixture(params=[24, 1000, _blocks.PIECE], ids="PIECE={}".format)
def piece(request, monkeypatch):
    monkeypatch.setattr(_blocks, "PIECE", request.param)


@each_dtype
@pytest.mark.parametrize("size", [1, 7, 33, 1000, 30_011])
@pytest.mark.parametrize("seed", range(3))
def test_sums_are_accurate(dtype, size, seed, piece):
    values = losses(dtype, size, seed)
    kept = np.random.default_rng(1).random(size) < 0.8
    with mp.workprec(200):  # which hold the sum of any of these: no digit is lost
        exact = fsum(values[kept].tolist())
    got = xl.reduction(values, where=kept)
    assert (got.sum.dtype, got.count) == (np.float64, kept.sum())
    assert max_ulp(got.sum, [exact]) <= REDUCTION_ULP[np.float64]
    assert max_ulp(got.sum.astype(dtype), [exact]) <= REDUCTION_ULP[dtype]
    np.testing.assert_array_equal(got.mean, got.sum / kept.sum() if kept.any() else np.nan)


@engines
@pytest.mark.parametrize("axis", [None, 0, 1, -1, (0,), (0, 1), (2, 0), (0, 1, 2)])
def test_axes_are_those_of_numpy(engine, axis):
    rng = np.random.default_rng(2)
    values, kept = rng.integers(0, 9, (2, 3, 4)) / 4, rng.random((2, 3, 4)) < 0.7
    got = engine.reduction(values, where=kept, axis=axis)
    np.testing.assert_array_equal(got.sum, values.sum(axis=axis, where=kept))
    np.testing.assert_array_equal(got.count, kept.sum(axis=axis))
    np.testing.assert_allclose(got.mean, values.mean(axis=axis, where=kept), rtol=1e-15)
    everything = engine.reduction(values, axis=axis)
    np.testing.assert_array_equal(everything.sum, values.sum(axis=axis))
    np.testing.assert_array_equal(everything.count, np.ones_like(values).sum(axis=axis))


@engines
@pytest.mark.parametrize("shape", [(0,), (2, 0), (0, 3), ()])
def test_nothing_kept_has_sum_0_count_0_and_mean_nan(engine, shape):
    for given in ({"where": np.zeros(shape, bool)}, {"where": 0}, {}):
        if shape == () and not given:
            continue
        got = engine.reduction(np.full(shape, np.nan), **given)
        assert (got.sum, got.count) == (0, 0)
        assert math.isnan(got.mean)
    rows = engine.reduction(np.ones((2, 3)), where=[[1, 0, 1], [0, 0, 0]], axis=1)
    np.testing.assert_array_equal(rows.mean, [1, np.nan])


@engines
def test_what_does_not_count_may_be_nan(engine):
    got = engine.reduction([np.nan, 2.0, np.inf, 4.0], where=[0, 1, 0, 1])
    assert (got.sum, got.count, got.mean) == (6, 2, 3)
    assert math.isnan(engine.reduction([np.nan, 2.0]).mean)
    assert engine.reduction([np.inf, 2.0]).mean == math.inf


@engines
def test_parts_add_up_to_the_whole_also_if_one_keeps_nothing(engine):
    parts = [([1.0, 1.0, 1.0], [1, 1, 1]), ([5.0, 7.0], [1, 0]), ([3.0], [0])]
    each = [engine.reduction(values, where=kept) for values, kept in parts]
    whole = sum(each)
    assert (whole.sum, whole.count, whole.mean) == (8, 4, 2)
    assert repr(each[0] + each[1]) == repr(whole) == "Reduction(sum=8.0, count=4, mean=2.0)"


def test_a_reduction_adds_to_nothing_else():
    for other in (1, 0.5, "a", None):
        with pytest.raises(TypeError, match="unsupported operand"):
            xl.reduction([1.0]) + other


def test_a_sum_of_float16_losses_does_not_overflow():
    values = np.full(70_000, 3, np.float16)
    assert values.size * 3 > 65504
    assert xl.reduction(values).mean == 3


@engines
def test_the_mean_of_a_batch_is_one_line(engine):
    labels, logits = np.array([0, -100, 1]), np.zeros((3, 4))
    batch = engine.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits, ignore_index=-100)
    assert abs(engine.reduction(batch, where=labels != -100).mean - math.log(4)) < 1e-15
    assert abs(engine.reduction(batch).mean - math.log(4) * 2 / 3) < 1e-15


# ---- Position and memory ----


@pytest.mark.parametrize("layout", [np.asfortranarray, lambda a: a[:, ::-1].copy()[:, ::-1], lambda a: a.astype(">f8")])
@pytest.mark.parametrize("axis", [None, 0, 1])
def test_memory_layout_changes_no_bit(layout, axis, piece):
    values = losses(float, 6000).reshape(60, 100)
    kept = np.random.default_rng(3).random((60, 100)) < 0.5
    got, expected = xl.reduction(layout(values), where=layout(kept), axis=axis), xl.reduction(
        values, where=kept, axis=axis
    )  # fmt: skip
    np.testing.assert_array_equal(got.sum, expected.sum)
    np.testing.assert_array_equal(got.count, expected.count)


def test_nothing_is_written_to_the_arguments():
    values, kept = np.array([1.0, np.nan]), np.array([True, False])
    values.flags.writeable = kept.flags.writeable = False
    xl.reduction(values, where=kept)


def test_memory_is_a_few_mib_a_thread_for_any_number_of_losses():
    values, kept = np.ones(40 * _blocks.PIECE, np.float32), np.ones(40 * _blocks.PIECE, bool)
    xl.reduction(values[:2])
    tracemalloc.start()
    xl.reduction(values, where=kept)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 24 * 2**20 * _blocks.threads() + kept.nbytes * 4


# ---- Errors ----


@engines
@pytest.mark.parametrize(
    ("given", "error", "text"),
    [
        ({"losses": [1j, 2]}, TypeError, "losses must be real numbers; received dtype complex128."),
        (
            {"losses": np.ma.masked_array([1.0, 2.0], [0, 1])}, TypeError,
            "losses must not be a masked array; fill or drop its masked entries first.",
        ),
        ({"where": ["a", "b"]}, TypeError, "where must be real numbers; received dtype <U1."),
        ({"where": [1, 0.5]}, ValueError, "where must be booleans, or 0 and 1; received 0.5 at index (1,)."),
        (
            {"where": [1, 1, 1]}, ValueError,
            "where must broadcast to the shape of losses; received where.shape=(3,) and losses.shape=(2,).",
        ),
        ({"axis": 1.0}, TypeError, "axis must be an integer; received 1.0."),
        ({"axis": 1}, ValueError, "axis must be in [-1, 1); received 1."),
        (
            {"axis": (0, -1)}, ValueError,
            "axis must name axes of losses, each once; received (0, -1) and losses.shape=(2,).",
        ),
        (
            {"losses": 1.0, "axis": 0}, ValueError,
            "axis must name axes of losses, each once; received 0 and losses.shape=().",
        ),
    ],
)  # fmt: skip
def test_errors(engine, given, error, text):
    given = {"losses": [1.0, 2.0]} | given
    with pytest.raises(error) as raised:
        engine.reduction(given.pop("losses"), **given)
    assert str(raised.value) == text
