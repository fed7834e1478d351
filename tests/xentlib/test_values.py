"""The numbers: closed forms, published ones, and the error against 50 digits in ULP."""

import math
import operator

import numpy as np
import pytest
import xentlib as xl
from mpmath import exp, log, log1p, mp, mpf

from tests.engines import oracle
from tests.xentlib import draws
from tests.xentlib.ulp import ACTIVATIONS_ULP, ONE_HOT_ULP, SIGMOID_ULP, SOFT_LABELS_ULP, WEIGHTED_ULP, max_ulp

pytestmark = pytest.mark.slow

LARGER_TERM_ULP = 8
ROWS_CLASSES = [(150, 2), (60, 10), (15, 100), (5, 1000)]
each_dtype = pytest.mark.parametrize("dtype", draws.DTYPES)
each_size = pytest.mark.parametrize(("rows", "classes"), ROWS_CLASSES)


# ---- Closed forms and published numbers ----


def test_a_logit_of_zero_costs_ln_2():
    losses = xl.sigmoid_cross_entropy_with_logits(labels=[0, 0.5, 1], logits=[0, 0, 0])
    np.testing.assert_array_equal(losses, math.log(2))


@each_dtype
@pytest.mark.parametrize("classes", [1, 2, 10, 1000, 70_000, 1_000_003])
def test_equal_logits_cost_ln_of_the_classes(classes, dtype):
    logits = np.full((2, classes), 7, dtype)
    losses = xl.sparse_softmax_cross_entropy_with_logits(labels=[0, classes - 1], logits=logits)
    np.testing.assert_array_max_ulp(losses, np.full(2, math.log(classes), dtype), maxulp=1)


def test_one_class_costs_nothing():
    np.testing.assert_array_equal(xl.softmax_cross_entropy_with_logits(labels=[[1.0]], logits=[[-3.0]]), [0])


def test_a_common_shift_of_the_logits_changes_nothing():
    logits = np.array([[3.0, -1.0, 0.0]])
    for shift in (2.0**40, -(2.0**40)):
        np.testing.assert_array_max_ulp(xl.log_softmax(logits + shift), xl.log_softmax(logits), maxulp=2)


def test_labels_without_sum_cost_the_difference_of_their_logits():
    # -(log p_0 - log p_1) = x_1 - x_0
    assert xl.softmax_cross_entropy_with_logits(labels=[1, -1], logits=[3, 8]) == 5


def test_the_numbers_in_tensorflows_documentation():
    # Printed with 7 or 8 digits of float32: up to 2 ULP from what was computed.
    np.testing.assert_array_max_ulp(
        xl.sigmoid_cross_entropy_with_logits(
            labels=np.float32([0, 0, 0, 1, 1, 1, 0.5]), logits=np.float32([1, -1, 0, 1, -1, 0, 0])
        ),
        np.float32([1.3132617, 0.3132617, 0.6931472, 0.3132617, 1.3132617, 0.6931472, 0.6931472]),
        maxulp=2,
    )
    np.testing.assert_array_max_ulp(
        xl.weighted_cross_entropy_with_logits(
            labels=np.float32([1, 0.5]), logits=np.float32([1.5, -0.1]), pos_weight=1.5
        ),
        np.float32([3.0211994e-01, 8.8049585e-01]),
        maxulp=2,
    )
    np.testing.assert_array_max_ulp(
        xl.softmax_cross_entropy_with_logits(
            labels=np.float32([[1, 0, 0], [0, 0.8, 0.2]]), logits=np.float32([[4, 2, 1], [0, 5, 1]])
        ),
        np.float32([0.16984604, 0.82474494]),
        maxulp=2,
    )
    np.testing.assert_array_max_ulp(
        xl.sparse_softmax_cross_entropy_with_logits(
            labels=[0, 3, 1], logits=np.float32([[2, -5, 0.5, -0.1], [0, 0, 1.9, 1.4], [-100, 100, -100, -100]])
        ),
        np.float32([0.29750752, 1.1448325, 0]),
        maxulp=2,
    )


def test_the_number_that_tensorflows_documentation_gets_wrong():
    # It prints 4.5776367e-05: 10 - 10 + log1p(e^-10) with the 10 rounded away.
    loss = xl.weighted_cross_entropy_with_logits(labels=np.float32(0), logits=np.float32(-10), pos_weight=1.5)
    np.testing.assert_array_max_ulp(loss, np.float32(4.5398899e-05), maxulp=2)


def test_small_losses_keep_their_digits():
    sparse = xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=np.float32([10, -10]))
    sigmoid = xl.sigmoid_cross_entropy_with_logits(labels=1.0, logits=700.0)
    np.testing.assert_array_max_ulp(sparse, np.float32(2.0611536e-09), maxulp=4)
    np.testing.assert_array_max_ulp(sigmoid, 9.859676543759770e-305, maxulp=2)


# ---- Against the oracle ----


@each_dtype
def test_sigmoid_loss_is_accurate(dtype):
    rng = np.random.default_rng(1)
    x, z = draws.logits(rng, (1000,), dtype), draws.probabilities(rng, (1000,), dtype)
    got = xl.sigmoid_cross_entropy_with_logits(labels=z, logits=x)
    assert max_ulp(got, map(oracle.exact_sigmoid_loss, x.tolist(), z.tolist())) <= SIGMOID_ULP[dtype]


@each_dtype
def test_weighted_loss_is_accurate(dtype):
    rng = np.random.default_rng(2)
    x, z = draws.logits(rng, (1000,), dtype), draws.probabilities(rng, (1000,), dtype)
    q = (10.0 ** rng.uniform(-2, 2, 1000)).astype(dtype)
    got = xl.weighted_cross_entropy_with_logits(labels=z, logits=x, pos_weight=q)
    assert max_ulp(got, map(oracle.exact_weighted_loss, x.tolist(), z.tolist(), q.tolist())) <= WEIGHTED_ULP[dtype]


@each_size
@each_dtype
def test_losses_of_one_class_are_accurate(dtype, rows, classes):
    rng = np.random.default_rng(3)
    x = draws.logits(rng, (rows, classes), dtype)
    y = draws.class_indices(rng, x)
    exact = [*map(oracle.exact_sparse_loss, x.tolist(), y.tolist())]
    sparse = xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)
    dense = xl.softmax_cross_entropy_with_logits(labels=draws.one_hot(y, classes, dtype), logits=x)
    assert max_ulp(sparse, exact) <= ONE_HOT_ULP[dtype]
    assert max_ulp(dense, exact) <= ONE_HOT_ULP[dtype]


@each_size
@each_dtype
def test_dense_loss_of_soft_labels_is_accurate(dtype, rows, classes):
    rng = np.random.default_rng(5)
    x, y = draws.logits(rng, (rows, classes), dtype), draws.distributions(rng, (rows, classes), dtype)
    got = xl.softmax_cross_entropy_with_logits(labels=y, logits=x)
    assert max_ulp(got, map(oracle.exact_softmax_loss, x.tolist(), y.tolist())) <= SOFT_LABELS_ULP[dtype]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("classes", [33, 63, 100, 127, 128, 2047])
# At -93 and -716 e^x is subnormal, in float32 and in float64, while the sum of many is not.
@pytest.mark.parametrize("shift", [0, -93, -716, -2000, 2000])
def test_equal_logits_do_not_all_round_the_same_way(dtype, classes, shift):
    rng = np.random.default_rng(classes)
    others = (rng.normal(size=500) * 3 + shift).astype(dtype)
    own = (others + np.log(classes) + rng.uniform(-1, 1, 500)).astype(dtype)
    x = np.repeat(others[:, np.newaxis], classes, axis=1)
    x[:, 0] = own
    got = xl.sparse_softmax_cross_entropy_with_logits(labels=np.zeros(500, int), logits=x)
    with mp.workdps(50):
        exact = [log1p((classes - 1) * exp(mpf(a) - mpf(b))) for a, b in zip(others.tolist(), own.tolist())]
    assert max_ulp(got, exact) <= ONE_HOT_ULP[dtype]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("classes", [100, 500, 1000])
def test_nor_do_smoothed_labels_over_logits_of_two_values(dtype, classes):
    rng = np.random.default_rng(classes)
    two = (rng.normal(size=(1000, 2)) * 3).astype(dtype)
    which = (rng.random((1000, classes)) < rng.random((1000, 1))).astype(int)
    smoothing = rng.choice([0.01, 0.1, 0.2, 0.3, 0.5], 1000)
    y = np.repeat(smoothing[:, np.newaxis] / classes, classes, axis=1).astype(dtype)
    y[:, 0] = 1 - smoothing
    got = xl.softmax_cross_entropy_with_logits(labels=y, logits=np.take_along_axis(two, which, axis=1))
    exact = []
    with mp.workdps(50):
        for values, ks, own, other in zip(two.tolist(), which, y[:, 0].tolist(), y[:, 1].tolist()):
            counts = np.bincount(ks, minlength=2).tolist()
            log_sum = log(sum(count * exp(mpf(value)) for count, value in zip(counts, values)))
            losses = [log_sum - value for value in values]
            exact.append((mpf(own) - other) * losses[ks[0]] + other * sum(map(operator.mul, counts, losses)))
    assert max_ulp(got, exact) <= SOFT_LABELS_ULP[dtype]


@each_dtype
@pytest.mark.parametrize("name", ["sigmoid", "log_sigmoid"])
def test_sigmoids_are_accurate(name, dtype):
    x = draws.logits(np.random.default_rng(6), (1000,), dtype)
    exact = map(getattr(oracle, f"exact_{name}"), x.tolist())
    assert max_ulp(getattr(xl, name)(x), exact) <= ACTIVATIONS_ULP[dtype]


@each_size
@each_dtype
@pytest.mark.parametrize("name", ["softmax", "log_softmax"])
def test_softmaxes_are_accurate(name, dtype, rows, classes):
    x = draws.logits(np.random.default_rng(7), (rows, classes), dtype)
    exact = (v for row in map(getattr(oracle, f"exact_{name}"), x.tolist()) for v in row)
    assert max_ulp(getattr(xl, name)(x), exact) <= ACTIVATIONS_ULP[dtype]


@pytest.mark.parametrize("classes", [10, 100])
def test_softmax_is_accurate_where_its_powers_overflow(classes):
    x = np.random.default_rng(10).uniform(0, 1400, (100, classes))
    exact = (v for row in map(oracle.exact_softmax, x.tolist()) for v in row)
    assert max_ulp(xl.softmax(x), exact) <= ACTIVATIONS_ULP[np.float64]


# Labels outside [0, 1] let the loss cross zero, where no error in ULP of the loss is bounded.


@each_dtype
def test_sigmoid_and_weighted_losses_of_any_label_are_accurate_in_the_larger_term(dtype):
    rng = np.random.default_rng(8)
    x, z, q = (rng.normal(size=600).astype(dtype) * scale for scale in dtype([4, 3, 2]))
    terms = [
        (z * oracle.exact_sigmoid_loss(x, 1), (1 - z) * oracle.exact_sigmoid_loss(x, 0))
        for x, z in zip(x.tolist(), z.tolist())
    ]
    got = xl.sigmoid_cross_entropy_with_logits(labels=z, logits=x)
    exact = map(oracle.exact_sigmoid_loss, x.tolist(), z.tolist())
    assert max_ulp(got, exact, [max(abs(a), abs(b)) for a, b in terms]) <= LARGER_TERM_ULP

    got = xl.weighted_cross_entropy_with_logits(labels=z, logits=x, pos_weight=q)
    exact = map(oracle.exact_weighted_loss, x.tolist(), z.tolist(), q.tolist())
    assert max_ulp(got, exact, [max(abs(q * a), abs(b)) for q, (a, b) in zip(q.tolist(), terms)]) <= LARGER_TERM_ULP


@each_dtype
def test_dense_loss_of_any_labels_is_accurate_in_the_largest_term(dtype):
    rng = np.random.default_rng(9)
    x, y = (rng.normal(size=(150, 5)).astype(dtype) * scale for scale in dtype([4, 3]))
    got = xl.softmax_cross_entropy_with_logits(labels=y, logits=x)
    largest = [
        max(abs(y * log_p) for y, log_p in zip(ys, oracle.exact_log_softmax(xs)))
        for xs, ys in zip(x.tolist(), y.tolist())
    ]
    assert max_ulp(got, map(oracle.exact_softmax_loss, x.tolist(), y.tolist()), largest) <= LARGER_TERM_ULP


@pytest.mark.parametrize(
    ("x", "z", "q"),
    [
        (4.156875727816338, 0.9999999796833198, 1.0),
        (4.145607871898742, 0.9859492711513153, 511790.9913583883),
        (-1.190277943167798, 0.40581109535501775, 0.15524144488303798),
    ],
)
def test_the_worst_points_that_a_search_found_keep_the_promise(x, z, q):
    sigmoid = xl.sigmoid_cross_entropy_with_logits(labels=z, logits=x)
    assert max_ulp(sigmoid, [oracle.exact_sigmoid_loss(x, z)]) <= SIGMOID_ULP[np.float64]
    weighted = xl.weighted_cross_entropy_with_logits(labels=z, logits=x, pos_weight=q)
    assert max_ulp(weighted, [oracle.exact_weighted_loss(x, z, q)]) <= WEIGHTED_ULP[np.float64]
