"""Infinities, NaN and the ends of the floating-point range. Warnings are errors here, as in all tests."""

import itertools

import numpy as np
import pytest
import xentlib as xl

from tests.engines import oracle
from tests.xentlib import draws
from tests.xentlib.calls import each
from tests.xentlib.ulp import ACTIVATIONS_ULP, ONE_HOT_ULP, SIGMOID_ULP, WEIGHTED_ULP, max_ulp

pytestmark = pytest.mark.slow

inf, nan = np.inf, np.nan
each_dtype = pytest.mark.parametrize("dtype", draws.DTYPES)


def extremes(dtype):
    """Where an exponential, a logarithm or a format ends, in both signs."""
    info = np.finfo(dtype)
    candidates = [0, 1e-30, 1e-7, 1, 11.5, 17, 37, 88, 89, 104, 500, 709, 710, 745, 746, 2000, 1e5, 1e30]
    values = [v for v in candidates if v <= float(info.max)] + [info.smallest_subnormal, info.tiny, info.eps, info.max]
    values = np.array(values, dtype)
    return np.concatenate([values, -values])


# ---- Elementwise losses ----


@pytest.mark.parametrize(
    ("logit", "label", "loss", "gradient"),
    [
        (inf, 1, 0, 0),
        (inf, 0, inf, 1),
        (inf, 0.5, inf, 0.5),
        (inf, 2, -inf, -1),
        (inf, -1, inf, 2),
        (-inf, 0, 0, 0),
        (-inf, 1, inf, -1),
        (-inf, 0.5, inf, -0.5),
        (-inf, 2, inf, -2),
        (-inf, -1, -inf, 1),
        (nan, 0, nan, nan),
        (0, nan, nan, nan),
        (inf, nan, nan, nan),
    ],
)
@each_dtype
def test_sigmoid_loss_at_infinity_is_its_limit(logit, label, loss, gradient, dtype):
    arguments = {"labels": dtype(label), "logits": dtype(logit)}
    np.testing.assert_equal(xl.sigmoid_cross_entropy_with_logits(**arguments), dtype(loss))
    np.testing.assert_equal(xl.gradients.sigmoid_cross_entropy_with_logits(**arguments), dtype(gradient))
    np.testing.assert_equal(xl.weighted_cross_entropy_with_logits(**arguments, pos_weight=1), dtype(loss))
    np.testing.assert_equal(xl.gradients.weighted_cross_entropy_with_logits(**arguments, pos_weight=1), dtype(gradient))


@pytest.mark.parametrize(
    ("logit", "label", "weight", "loss", "gradient"),
    [
        (-inf, 1, 0, 0, 0),
        (-inf, 1, 3, inf, -3),
        (-inf, 1, -3, -inf, 3),
        (-inf, 0, -3, 0, 0),
        (inf, 1, -3, 0, 0),
        (inf, 0.5, 0, inf, 0.5),
        (-inf, 0.5, 0, 0, 0),
        (0, 1, nan, nan, nan),
        (nan, 1, 0, nan, nan),
    ],
)
@each_dtype
def test_weighted_loss_at_infinity_is_its_limit(logit, label, weight, loss, gradient, dtype):
    arguments = {"labels": dtype(label), "logits": dtype(logit), "pos_weight": dtype(weight)}
    np.testing.assert_equal(xl.weighted_cross_entropy_with_logits(**arguments), dtype(loss))
    np.testing.assert_equal(xl.gradients.weighted_cross_entropy_with_logits(**arguments), dtype(gradient))


@each_dtype
def test_sigmoids_at_infinity_are_their_limits(dtype):
    np.testing.assert_array_equal(xl.sigmoid(dtype([inf, -inf, nan])), [1, 0, nan])
    np.testing.assert_array_equal(xl.log_sigmoid(dtype([inf, -inf, nan])), [0, -inf, nan])


# ---- Softmax ----

ROWS = [
    # logits, labels, softmax, log_softmax, dense loss
    ([0, 0, -inf], [0.5, 0.5, 0], [0.5, 0.5, 0], [-np.log(2), -np.log(2), -inf], np.log(2)),
    ([0, -inf, -inf], [1, 0, 0], [1, 0, 0], [0, -inf, -inf], 0),
    ([0, -inf, -inf], [0, 1, 0], [1, 0, 0], [0, -inf, -inf], inf),
    ([0, -inf, -inf], [0, 1, -1], [1, 0, 0], [0, -inf, -inf], nan),
    ([0, -inf, 3], [0, -1, 0], None, None, -inf),
    ([inf, 0, 1], [1, 0, 0], [1, 0, 0], [0, -inf, -inf], 0),
    ([inf, 0, 1], [0.9, 0.1, 0], [1, 0, 0], [0, -inf, -inf], inf),
    ([inf, 0, 1], [0, -1, 0], [1, 0, 0], [0, -inf, -inf], -inf),
    ([inf, 0, -inf], [1, 0, 0], [1, 0, 0], [0, -inf, -inf], 0),
    ([inf, 0, 1], [0, 0, 0], [1, 0, 0], [0, -inf, -inf], 0),
    ([inf, inf, 0], [0.5, 0.5, 0], [nan] * 3, [nan] * 3, nan),
    ([inf, inf, -inf], [0, 0, 1], [nan] * 3, [nan] * 3, nan),
    ([inf, inf, 0], [0, 0, 0], [nan] * 3, [nan] * 3, nan),
    ([-inf, -inf, -inf], [1, 0, 0], [nan] * 3, [nan] * 3, nan),
    ([-inf, -inf, -inf], [0, 0, 0], [nan] * 3, [nan] * 3, nan),
    ([nan, 0, 0], [0, 1, 0], [nan] * 3, [nan] * 3, nan),
    ([nan, inf, 0], [0, 1, 0], [nan] * 3, [nan] * 3, nan),
    ([nan, -inf, -inf], [0, 1, 0], [nan] * 3, [nan] * 3, nan),
    ([0, 1, 2], [nan, 1, 0], None, None, nan),
    ([inf], [1], [1], [0], 0),
    ([-inf], [1], [1], [0], 0),  # one class has all of the probability, whatever its logit
    ([nan], [1], [nan], [nan], nan),
]


@pytest.mark.parametrize(("logits", "labels", "softmax", "log_softmax", "loss"), ROWS)
@each_dtype
def test_softmax_at_infinity_is_its_limit(logits, labels, softmax, log_softmax, loss, dtype):
    x, y = dtype(logits), dtype(labels)
    if softmax is not None:
        np.testing.assert_array_equal(xl.softmax(x), dtype(softmax))
        np.testing.assert_array_equal(xl.log_softmax(x), dtype(log_softmax))
        np.testing.assert_array_equal(
            [xl.sparse_softmax_cross_entropy_with_logits(labels=k, logits=x) for k in range(x.size)],
            -dtype(log_softmax),
        )
    np.testing.assert_array_equal(xl.softmax_cross_entropy_with_logits(labels=y, logits=x), dtype(loss))


@pytest.mark.parametrize(("logits", "labels"), [row[:2] for row in ROWS])
@each_dtype
def test_softmax_gradients_at_infinity_are_their_limits(logits, labels, dtype):
    x, y = dtype(logits), dtype(labels)
    got = xl.gradients.softmax_cross_entropy_with_logits(labels=y, logits=x)
    assert max_ulp(got, oracle.exact_softmax_gradient(x.tolist(), y.tolist()), abs(y).tolist()) <= 2
    for k in range(x.size):
        got = xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=k, logits=x)
        assert max_ulp(got, oracle.exact_sparse_gradient(x.tolist(), k)) <= 2


@each_dtype
def test_among_many_rows_a_limit_is_the_same(dtype):
    rows = [row for row in ROWS if len(row[0]) == 3 and row[2] is not None]
    x = np.tile(dtype([row[0] for row in rows]), (100, 1))
    np.testing.assert_array_equal(xl.softmax(x), np.tile(dtype([row[2] for row in rows]), (100, 1)))
    np.testing.assert_array_equal(xl.log_softmax(x), np.tile(dtype([row[3] for row in rows]), (100, 1)))


@pytest.mark.parametrize("bad", [nan, inf, -inf])
@each()
def test_one_bad_example_leaves_the_others_alone(function, arguments, bad):
    spoilt = {k: v.copy() for k, v in arguments.items()}
    spoilt["x" if "x" in spoilt else "logits"][1] = bad
    got, expected = function(**spoilt), function(**arguments)
    np.testing.assert_array_equal(got[[0, 2]], expected[[0, 2]])


@pytest.mark.parametrize("argument", ["labels", "logits", "pos_weight", "x"])
@each()
def test_nan_reaches_its_own_example_and_no_other(function, arguments, argument):
    if arguments.get(argument, np.array(0)).dtype.kind == "f":
        spoilt = arguments | {argument: arguments[argument].copy()}
        spoilt[argument][1, 2] = nan
        got, expected = function(**spoilt), function(**arguments)
        np.testing.assert_array_equal(got[[0, 2]], expected[[0, 2]])
        if "softmax" in function.__name__:
            assert np.isnan(got[1]).all()
        else:
            np.testing.assert_array_equal(np.isnan(got), np.isnan(spoilt[argument]))


# ---- The ends of the formats ----


@each_dtype
def test_sigmoid_and_weighted_losses_are_accurate_at_the_ends_of_the_range(dtype):
    x, z = (a.ravel() for a in np.meshgrid(extremes(dtype), dtype([0, 2.0**-24, 0.25, 1 - 2.0**-11, 1])))
    got = xl.sigmoid_cross_entropy_with_logits(labels=z, logits=x)
    assert max_ulp(got, map(oracle.exact_sigmoid_loss, x.tolist(), z.tolist())) <= SIGMOID_ULP[dtype]
    q = np.resize(dtype([1, 0, 1e-3, 3]), x.size)
    got = xl.weighted_cross_entropy_with_logits(labels=z, logits=x, pos_weight=q)
    assert max_ulp(got, map(oracle.exact_weighted_loss, x.tolist(), z.tolist(), q.tolist())) <= WEIGHTED_ULP[dtype]


@each_dtype
@pytest.mark.parametrize("name", ["sigmoid", "log_sigmoid"])
def test_sigmoids_are_accurate_at_the_ends_of_the_range(name, dtype):
    x = extremes(dtype)
    exact = map(getattr(oracle, f"exact_{name}"), x.tolist())
    assert max_ulp(getattr(xl, name)(x), exact) <= ACTIVATIONS_ULP[dtype]


@each_dtype
def test_softmax_losses_are_accurate_at_the_ends_of_the_range(dtype):
    # Pairs of extremes, and between them a third class that changes which terms count.
    pairs = itertools.combinations_with_replacement(extremes(dtype)[::2].tolist(), 2)
    x = np.array([(a, b, min(a, b) / 2 + max(a, b) / 2) for a, b in pairs], dtype)
    label = np.arange(len(x)) % 3
    exact = [*map(oracle.exact_sparse_loss, x.tolist(), label.tolist())]
    assert max_ulp(xl.sparse_softmax_cross_entropy_with_logits(labels=label, logits=x), exact) <= ONE_HOT_ULP[dtype]
    one_hot = draws.one_hot(label, 3, dtype)
    assert max_ulp(xl.softmax_cross_entropy_with_logits(labels=one_hot, logits=x), exact) <= ONE_HOT_ULP[dtype]


@pytest.mark.parametrize("lead", [90, 95, 100])
def test_float32_losses_keep_their_digits_where_each_exponential_is_subnormal(lead):
    # e^-95 has 12 bits in float32; a weight, or a thousand classes, lift the loss to where it must have more.
    row = np.float32([lead] + [0] * 999)
    x, q = row[0], np.float32(84.7)
    weighted = xl.weighted_cross_entropy_with_logits(labels=np.float32(1), logits=x, pos_weight=q)
    assert max_ulp(weighted, [oracle.exact_weighted_loss(float(x), 1, float(q))]) <= 4
    slope = xl.gradients.weighted_cross_entropy_with_logits(labels=np.float32(1), logits=x, pos_weight=q)
    assert max_ulp(slope, [oracle.exact_weighted_gradient(float(x), 1, float(q))]) <= 4
    exact = [oracle.exact_sparse_loss(row.tolist(), 0)]
    assert max_ulp(xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=row), exact) <= 4
    one_hot = np.eye(1000, dtype=np.float32)[0]
    assert max_ulp(xl.softmax_cross_entropy_with_logits(labels=one_hot, logits=row), exact) <= 4
    assert max_ulp(-xl.log_softmax(row)[0], exact) <= 4


@each_dtype
def test_logits_further_apart_than_the_largest_number_cost_infinity(dtype):
    big = np.finfo(dtype).max
    x = np.array([[big, -big]] * 2, dtype)
    np.testing.assert_array_equal(xl.sparse_softmax_cross_entropy_with_logits(labels=[0, 1], logits=x), [0, inf])
    np.testing.assert_array_equal(xl.softmax(x), [[1, 0]] * 2)
    np.testing.assert_array_equal(xl.log_softmax(x), [[0, -inf]] * 2)


@each()
def test_callers_who_let_numpy_raise_see_nothing(function, arguments):
    for bad in (inf, -inf, nan, 1e308, 1e-308, 745.0, -745.0):
        spoilt = {k: v if v.dtype.kind in "bi" else np.full_like(v, bad) for k, v in arguments.items()}
        with np.errstate(all="raise"):
            function(**spoilt)
            function(**arguments | {k: v for k, v in spoilt.items() if k in ("logits", "x")})


# ---- Zeros print as 0, not as -0 ----


def no_negative_zero(array):
    return not np.signbit(array)[array == 0].any()


@each_dtype
def test_zero_has_no_sign(dtype):
    x = dtype([1000, 0, -1000, inf, -inf])
    for z in (0, 0.5, 1):
        labels = np.full(x.shape, z, dtype)
        assert no_negative_zero(xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=x))
        assert no_negative_zero(xl.weighted_cross_entropy_with_logits(labels=labels, logits=x, pos_weight=2))
        assert no_negative_zero(xl.gradients.sigmoid_cross_entropy_with_logits(labels=labels, logits=x))
        assert no_negative_zero(xl.gradients.weighted_cross_entropy_with_logits(labels=labels, logits=x, pos_weight=2))
    assert no_negative_zero(xl.sigmoid(x))
    assert no_negative_zero(xl.log_sigmoid(x))
    for row, k in (([1000, 0, -1000], 0), ([inf, 0, 0], 0), ([0, -inf, -inf], 0), ([3], 0)):
        row = dtype(row)
        one_hot = draws.one_hot(k, row.size, dtype)
        for module in (xl, xl.gradients):
            assert no_negative_zero(module.softmax_cross_entropy_with_logits(labels=one_hot, logits=row))
            assert no_negative_zero(module.sparse_softmax_cross_entropy_with_logits(labels=k, logits=row))
        assert no_negative_zero(xl.softmax(row))
        assert no_negative_zero(xl.log_softmax(row))
