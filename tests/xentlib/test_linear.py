"""The loss of a linear layer in chunks, and of a vocabulary in parts: against the plain loss and the oracle."""

import functools
import itertools
import math
import tracemalloc

import numpy as np
import pytest
import xentlib as xl
from mpmath import mpf
from xentlib import linear

from tests.engines import oracle
from tests.xentlib import draws
from tests.xentlib.ulp import LINEAR_GRADIENTS_ULP, LINEAR_ULP, max_ulp

pytestmark = pytest.mark.slow

each_dtype = pytest.mark.parametrize("dtype", draws.DTYPES)


@pytest.fixture(params=[(1024, 4096), (7, 5), (3, 64), (64, 3), (1, 1)], ids=str)
def chunks(request, monkeypatch):
    """Chunks so small that rows and classes lie in many, the last ones of them smaller."""
    monkeypatch.setattr(linear, "ROWS", request.param[0])
    monkeypatch.setattr(linear, "CLASSES", request.param[1])


def drawn(dtype, rows=30, classes=41, features=6, seed=1, scale=1):
    """Multiples of 1/4 of a few bits: no sum of their products is rounded, whatever its order."""
    rng = np.random.default_rng(seed)
    hidden = rng.integers(-6, 7, (rows, features)) / 4 * scale
    weight = rng.integers(-6, 7, (classes, features)) / 4
    logits = hidden @ weight.T
    labels = draws.class_indices(rng, logits)  # the losses of most rows are small
    return {"hidden": hidden.astype(dtype), "weight": weight.astype(dtype), "labels": labels}


@functools.cache
def exact_losses(scale):
    hidden, weight, labels = (a.tolist() for a in drawn(float, scale=scale).values())
    return [oracle.exact_linear_loss(h, weight, y) for h, y in zip(hidden, labels)]


@functools.cache
def exact_gradients(factors):
    hidden, weight, labels = (a.tolist() for a in drawn(float).values())
    return oracle.exact_linear_gradients(hidden, weight, labels, factors)


def plain(hidden, weight, labels):
    return {"logits": hidden @ weight.T, "labels": labels}


# ---- Values ----


@each_dtype
@pytest.mark.parametrize("scale", [1, 4, 32])
def test_losses_in_chunks_are_accurate(dtype, scale, chunks):
    arguments = drawn(dtype, scale=scale)
    got = xl.linear_softmax_cross_entropy(**arguments)
    exact = exact_losses(scale)
    assert min(exact) < (1 if scale == 1 else 1e-3) < 3 < max(exact)
    assert got.dtype == dtype and max_ulp(got, exact) <= LINEAR_ULP[dtype]


@each_dtype
def test_losses_in_chunks_are_the_plain_ones_to_the_last_digits(dtype):
    """Each has its own bound from the oracle, so the two are at most both apart."""
    arguments = drawn(dtype, rows=1500, classes=5000, features=8)
    got = xl.linear_softmax_cross_entropy(**arguments)
    whole = xl.sparse_softmax_cross_entropy_with_logits(**plain(**arguments))
    np.testing.assert_array_max_ulp(got, whole, maxulp=10 if dtype == np.float64 else 8)


@each_dtype
def test_gradients_in_chunks_are_accurate(dtype, chunks):
    arguments = drawn(dtype)
    factors = np.random.default_rng(2).integers(-4, 5, 30).astype(dtype) / 4
    got = xl.gradients.linear_softmax_cross_entropy(**arguments, output_gradients=factors)
    exact = exact_gradients(tuple(factors.tolist()))
    slopes = abs(xl.gradients.sparse_softmax_cross_entropy_with_logits(**plain(*float64(arguments))) * factors[:, None])
    sizes = slopes @ abs(arguments["weight"]), slopes.T @ abs(arguments["hidden"])
    for ours, theirs, size in zip(got, exact, sizes, strict=True):
        assert ours.dtype == dtype
        assert max_ulp(ours, [v for row in theirs for v in row], map(mpf, size.ravel())) <= LINEAR_GRADIENTS_ULP[dtype]


def float64(arguments):
    return [a.astype(float) if a.dtype.kind == "f" else a for a in arguments.values()]


@each_dtype
def test_each_loss_counts_once_in_the_gradients(dtype):
    arguments = drawn(dtype)
    default = xl.gradients.linear_softmax_cross_entropy(**arguments)
    ones = xl.gradients.linear_softmax_cross_entropy(**arguments, output_gradients=np.ones(30))
    for a, b in zip(default, ones, strict=True):
        np.testing.assert_array_equal(a, b)


def test_the_gradients_of_the_mean_are_those_of_the_plain_loss():
    arguments = {"hidden": [[2.0, -1.0], [0.0, 3.0]], "weight": np.eye(3, 2), "labels": [0, 1]}
    by_hidden, by_weight = xl.gradients.linear_softmax_cross_entropy(**arguments, output_gradients=1 / 2)
    p = xl.softmax(np.array(arguments["hidden"]) @ np.eye(3, 2).T)
    slopes = (p - np.eye(3)[[0, 1]]) / 2
    np.testing.assert_allclose(by_hidden, slopes @ np.eye(3, 2), rtol=1e-14)
    np.testing.assert_allclose(by_weight, slopes.T @ arguments["hidden"], rtol=1e-14)


# ---- Ignored rows ----


@each_dtype
@pytest.mark.parametrize("ignored", [-100, 255, 0])
def test_ignored_rows_count_nothing_also_if_they_are_nan(dtype, ignored, chunks):
    arguments = drawn(dtype, rows=12, classes=13)
    dropped = np.arange(12) % 3 == 1
    arguments["labels"][~dropped & (arguments["labels"] == ignored)] = 1
    kept = {"hidden": arguments["hidden"][~dropped], "labels": arguments["labels"][~dropped]}
    arguments["labels"][dropped] = ignored
    arguments["hidden"][dropped] = np.nan
    losses = xl.linear_softmax_cross_entropy(**arguments, ignore_index=ignored)
    by_hidden, by_weight = xl.gradients.linear_softmax_cross_entropy(**arguments, ignore_index=ignored)
    expected = xl.gradients.linear_softmax_cross_entropy(**kept, weight=arguments["weight"])
    np.testing.assert_array_equal(losses[dropped], 0)
    np.testing.assert_array_equal(by_hidden[dropped], 0)
    np.testing.assert_array_equal(losses[~dropped], xl.linear_softmax_cross_entropy(**kept, weight=arguments["weight"]))
    np.testing.assert_array_equal(by_hidden[~dropped], expected[0])
    np.testing.assert_array_equal(by_weight, expected[1])


def test_if_all_rows_are_ignored_all_is_0():
    arguments = drawn(np.float64) | {"labels": np.full(30, -100), "ignore_index": -100}
    for zeros in (
        xl.linear_softmax_cross_entropy(**arguments),
        *xl.gradients.linear_softmax_cross_entropy(**arguments),
    ):
        np.testing.assert_array_equal(zeros, 0)


# ---- Shapes, dtypes, inputs ----


@pytest.mark.parametrize("shape", [(), (0,), (5,), (2, 3), (2, 0, 3)])
@each_dtype
def test_shapes_and_dtypes_are_those_of_the_oracle(dtype, shape):
    rng = np.random.default_rng(3)
    hidden, weight = rng.normal(size=(*shape, 4)).astype(dtype), rng.normal(size=(5, 4)).astype(dtype)
    arguments = {"hidden": hidden, "weight": weight, "labels": rng.integers(5, size=shape)}
    for engine in (xl, oracle):
        losses = engine.linear_softmax_cross_entropy(**arguments)
        by_hidden, by_weight = engine.gradients.linear_softmax_cross_entropy(**arguments)
        assert (losses.shape, losses.dtype) == (shape, dtype)
        assert (by_hidden.shape, by_hidden.dtype) == (hidden.shape, dtype)
        assert (by_weight.shape, by_weight.dtype) == (weight.shape, dtype)
    assert type(xl.linear_softmax_cross_entropy(**arguments)) is type(losses)


def test_lists_and_integers_are_float64():
    losses = xl.linear_softmax_cross_entropy(hidden=[[1, 2]], weight=[[1, 0], [0, 1]], labels=[0])
    np.testing.assert_array_max_ulp(losses, np.array([math.log1p(math.e)]), maxulp=1)


def test_nothing_is_written_to_the_arguments(chunks):
    arguments = drawn(np.float32, rows=12, classes=13)
    for array in arguments.values():
        array.flags.writeable = False
    transposed = {k: np.asfortranarray(v) for k, v in arguments.items()}
    for function in (xl.linear_softmax_cross_entropy, xl.gradients.linear_softmax_cross_entropy):
        for a, b in zip(function(**arguments), function(**transposed), strict=True):
            np.testing.assert_allclose(a, b, rtol=0, atol=1e-5)


# ---- Memory ----


def test_memory_does_not_grow_with_the_logits(monkeypatch):
    """Twice the rows and twice the classes: four times the logits, and no more memory beyond the result."""
    monkeypatch.setattr(linear, "ROWS", linear.ROWS // 2)  # of chunks a quarter as large all is there in a quarter
    monkeypatch.setattr(linear, "CLASSES", linear.CLASSES // 2)
    peaks = []
    for rows, classes in ((1024, 4096), (2048, 8192)):
        arguments = {
            "hidden": np.zeros((rows, 4), np.float32),
            "weight": np.zeros((classes, 4), np.float32),
            "labels": np.zeros(rows, int),
        }
        for function in (xl.linear_softmax_cross_entropy, xl.gradients.linear_softmax_cross_entropy):
            tracemalloc.start()
            function(**arguments)
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    held = 4 * linear.ROWS * linear.CLASSES
    small, small_gradients, large, large_gradients = peaks
    assert max(large - small, large_gradients - small_gradients) < held / 8
    assert max(peaks) < 3 * held < 2048 * 8192 * 4 / 5


# ---- A vocabulary in parts ----


def in_parts(engine, logits, labels, cuts):
    logits = np.asarray(logits)
    edges = [0, *cuts, logits.shape[-1]]
    return [
        engine.partial_softmax_cross_entropy(logits=logits[..., a:b], labels=labels, first_class=a)
        for a, b in itertools.pairwise(edges)
    ]


@functools.cache
def rows_and_exact_losses(dtype):
    rng = np.random.default_rng(4)
    logits = draws.logits(rng, (200, 41), dtype)
    labels = draws.class_indices(rng, logits)
    return logits, labels, [*map(oracle.exact_sparse_loss, logits.tolist(), labels.tolist())]


@each_dtype
@pytest.mark.parametrize("cuts", [[], [1], [40], [3, 5, 17, 18]], ids=str)
def test_merged_parts_are_accurate(dtype, cuts):
    logits, labels, exact = rows_and_exact_losses(dtype)
    parts = in_parts(xl, logits, labels, cuts)
    for in_order in (parts, parts[::-1]):
        got = xl.merge_softmax_cross_entropy(in_order)
        assert got.dtype == np.float64
        assert max_ulp(got.astype(dtype), exact) <= LINEAR_ULP[dtype]


def test_the_parts_of_a_single_row_are_merged_as_well():
    parts = in_parts(xl, np.array([3.0, 1.0, 0.5, 2.0]), 1, (2,))
    np.testing.assert_allclose(xl.merge_softmax_cross_entropy(parts), np.log(np.exp([2, 0, -0.5, 1]).sum()), rtol=1e-15)


def test_the_parts_are_those_of_the_oracle():
    rng = np.random.default_rng(5)
    logits, labels = rng.normal(size=(2, 3, 9)) * 5, rng.integers(9, size=(2, 3))
    ours, exact = in_parts(xl, logits, labels, [2, 7]), in_parts(oracle, logits, labels, [2, 7])
    np.testing.assert_array_max_ulp(np.array(ours), np.array(exact), maxulp=8)
    merged = oracle.merge_softmax_cross_entropy(exact)
    np.testing.assert_array_max_ulp(xl.merge_softmax_cross_entropy(ours), merged, maxulp=8)
    assert merged.shape == (2, 3)


def test_infinite_and_nan_logits_cost_what_the_plain_loss_says():
    rows = np.array([*itertools.product([-np.inf, 0.0, 3.0, np.inf, np.nan], repeat=3)])
    for label, cuts in itertools.product(range(3), [[], [1], [2], [1, 2]]):
        labels = np.full(len(rows), label)
        got = xl.merge_softmax_cross_entropy(in_parts(xl, rows, labels, cuts))
        plain = xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=rows)
        np.testing.assert_allclose(got, plain, rtol=1e-15)


def test_a_label_that_no_part_holds_costs_inf():
    part = xl.partial_softmax_cross_entropy(logits=[[1.0, 2.0]], labels=[7], first_class=0)
    np.testing.assert_array_equal(xl.merge_softmax_cross_entropy([part]), np.inf)


# ---- Errors ----


@pytest.mark.parametrize("engine", [xl, oracle])
@pytest.mark.parametrize("with_gradients", [False, True])
@pytest.mark.parametrize(
    ("changed", "error", "text"),
    [
        (
            {"labels": [0.0, 1.0]}, TypeError,
            "labels must be class indices of an integer dtype; received dtype float64.",
        ),
        ({"hidden": [[1j, 2], [1, 2]]}, TypeError, "hidden must be real numbers; received dtype complex128."),
        ({"weight": [["a", "b"]]}, TypeError, "weight must be real numbers; received dtype <U1."),
        ({"ignore_index": 1.0}, TypeError, "ignore_index must be an integer; received 1.0."),
        (
            {"weight": np.zeros((2, 3))}, ValueError,
            "weight.shape must be (classes, hidden.shape[-1]); received hidden.shape=(2, 2) and weight.shape=(2, 3).",
        ),
        (
            {"weight": np.zeros(2)}, ValueError,
            "weight.shape must be (classes, hidden.shape[-1]); received hidden.shape=(2, 2) and weight.shape=(2,).",
        ),
        (
            {"hidden": 1.0}, ValueError,
            "weight.shape must be (classes, hidden.shape[-1]); received hidden.shape=() and weight.shape=(3, 2).",
        ),
        (
            {"weight": np.zeros((0, 2))}, ValueError,
            "weight must have at least one class; received weight.shape=(0, 2).",
        ),
        (
            {"labels": [0]}, ValueError,
            "labels.shape must equal hidden.shape[:-1]; received labels.shape=(1,) and hidden.shape=(2, 2); "
            "expected labels.shape=(2,).",
        ),
        ({"labels": [0, 3]}, ValueError, "labels must be in [0, 3); received 3 at index (1,)."),
        (
            {"labels": [-100, -1], "ignore_index": -100}, ValueError,
            "labels must be in [0, 3); received -1 at index (1,).",
        ),
    ],
)  # fmt: skip
def test_errors_of_the_linear_loss(engine, with_gradients, changed, error, text):
    arguments = {"hidden": np.ones((2, 2)), "weight": np.ones((3, 2)), "labels": [0, 1]} | changed
    module = engine.gradients if with_gradients else engine
    with pytest.raises(error) as raised:
        module.linear_softmax_cross_entropy(**arguments)
    assert str(raised.value) == text


@pytest.mark.parametrize("engine", [xl, oracle])
def test_factors_that_do_not_fit_are_refused(engine):
    arguments = {"hidden": np.ones((2, 2)), "weight": np.ones((3, 2)), "labels": [0, 1]}
    text = r"must broadcast to the shape of labels; received output_gradients.shape=\(3,\) and labels.shape=\(2,\)\."
    with pytest.raises(ValueError, match=f"^output_gradients {text}$"):
        engine.gradients.linear_softmax_cross_entropy(**arguments, output_gradients=[1, 1, 1])
    with pytest.raises(TypeError, match="^output_gradients must be real numbers; received dtype complex128.$"):
        engine.gradients.linear_softmax_cross_entropy(**arguments, output_gradients=1j)


@pytest.mark.parametrize("engine", [xl, oracle])
@pytest.mark.parametrize(
    ("changed", "error", "text"),
    [
        ({"first_class": 1.0}, TypeError, "first_class must be an integer; received 1.0."),
        ({"first_class": -1}, ValueError, "first_class must be at least 0; received -1."),
        ({"labels": [0.0]}, TypeError, "labels must be class indices of an integer dtype; received dtype float64."),
        (
            {"labels": [-1]}, ValueError,
            f"labels must be in [0, {np.iinfo(np.intp).max}); received -1 at index (0,).",
        ),
        (
            {"labels": [0, 0]}, ValueError,
            "labels.shape must equal logits.shape[:-1]; received labels.shape=(2,) and logits.shape=(1, 2); "
            "expected labels.shape=(1,).",
        ),
    ],
)  # fmt: skip
def test_errors_of_a_part(engine, changed, error, text):
    with pytest.raises(error) as raised:
        engine.partial_softmax_cross_entropy(**{"logits": [[1.0, 2.0]], "labels": [0], "first_class": 0} | changed)
    assert str(raised.value) == text


@pytest.mark.parametrize("engine", [xl, oracle])
@pytest.mark.parametrize("shape", [(), (3,), (2, 2), (0, 3, 4)])
def test_parts_of_another_shape_are_refused(engine, shape):
    with pytest.raises(ValueError) as raised:
        engine.merge_softmax_cross_entropy(np.zeros(shape))
    expected = f"parts must have a shape of (parts, 3, *labels.shape); received parts.shape={shape}."
    assert str(raised.value) == expected
