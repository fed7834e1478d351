"""d loss / d logits: against the oracle's, and against differences of its exact losses."""

import numpy as np
import pytest
import xentlib as xl
from mpmath import mp, mpf

from tests.engines import oracle
from tests.xentlib import draws
from tests.xentlib.ulp import GRADIENTS_ULP, max_ulp

pytestmark = pytest.mark.slow

each_dtype = pytest.mark.parametrize("dtype", draws.DTYPES)
each_size = pytest.mark.parametrize(("rows", "classes"), [(150, 2), (60, 10), (5, 1000)])


def flat(rows):
    return [v for row in rows for v in row]


def difference(loss, x, *others):
    """The central difference; with this step it has 50 correct digits of the slope."""
    with mp.workdps(400):
        step = mpf(10) ** -60
        return (loss(x + step, *others) - loss(x - step, *others)) / (2 * step)


def differences(loss, row, *others):
    """The same by each logit of a row."""
    return [difference(lambda x: loss([*row[:k], x, *row[k + 1 :]], *others), mpf(x)) for k, x in enumerate(row)]


# ---- Against the oracle ----


@each_dtype
def test_sigmoid_gradient_is_accurate(dtype):
    rng = np.random.default_rng(1)
    x, z = draws.logits(rng, (600,), dtype), draws.probabilities(rng, (600,), dtype)
    got = xl.gradients.sigmoid_cross_entropy_with_logits(labels=z, logits=x)
    larger = [max(oracle.exact_sigmoid(x), z) for x, z in zip(x.tolist(), z.tolist())]
    assert max_ulp(got, map(oracle.exact_sigmoid_gradient, x.tolist(), z.tolist()), larger) <= GRADIENTS_ULP[dtype]


@each_dtype
def test_sigmoid_gradient_keeps_its_digits_at_labels_0_and_1(dtype):
    rng = np.random.default_rng(2)
    x, z = draws.logits(rng, (600,), dtype), rng.integers(0, 2, 600).astype(dtype)
    exact = [*map(oracle.exact_sigmoid_gradient, x.tolist(), z.tolist())]
    got = xl.gradients.sigmoid_cross_entropy_with_logits(labels=z, logits=x)
    assert max_ulp(got, exact) <= GRADIENTS_ULP[dtype]


@each_dtype
def test_weighted_gradient_is_accurate_for_any_label_and_weight(dtype):
    rng = np.random.default_rng(3)
    x = draws.logits(rng, (600,), dtype)
    z, q = (rng.normal(size=600).astype(dtype) * dtype(3) for _ in range(2))
    got = xl.gradients.weighted_cross_entropy_with_logits(labels=z, logits=x, pos_weight=q)
    arguments = [*zip(x.tolist(), z.tolist(), q.tolist())]
    larger = [
        max(abs((1 - mpf(z)) * oracle.exact_sigmoid(x)), abs(mpf(q) * z * oracle.exact_sigmoid(-x)))
        for x, z, q in arguments
    ]
    exact = [oracle.exact_weighted_gradient(*a) for a in arguments]
    assert max_ulp(got, exact, larger) <= GRADIENTS_ULP[dtype]


@each_size
@each_dtype
def test_gradients_of_one_class_keep_their_digits(dtype, rows, classes):
    rng = np.random.default_rng(4)
    x = draws.logits(rng, (rows, classes), dtype)
    y = draws.class_indices(rng, x)
    exact = flat(map(oracle.exact_sparse_gradient, x.tolist(), y.tolist()))
    sparse = xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)
    dense = xl.gradients.softmax_cross_entropy_with_logits(labels=draws.one_hot(y, classes, dtype), logits=x)
    assert max_ulp(sparse, exact) <= GRADIENTS_ULP[dtype]
    assert max_ulp(dense, exact) <= GRADIENTS_ULP[dtype]


@each_size
@each_dtype
def test_dense_gradient_is_accurate(dtype, rows, classes):
    rng = np.random.default_rng(5)
    x, y = draws.logits(rng, (rows, classes), dtype), draws.distributions(rng, (rows, classes), dtype)
    got = xl.gradients.softmax_cross_entropy_with_logits(labels=y, logits=x)
    exact = flat(map(oracle.exact_softmax_gradient, x.tolist(), y.tolist()))
    larger = map(max, flat(map(oracle.exact_softmax, x.tolist())), y.ravel().tolist())
    assert max_ulp(got, exact, larger) <= GRADIENTS_ULP[dtype]


@each_dtype
def test_dense_gradient_is_accurate_for_labels_that_are_no_distribution(dtype):
    rng = np.random.default_rng(6)
    x = draws.logits(rng, (100, 5), dtype)
    y = rng.normal(size=(100, 5)).astype(dtype) * dtype(3)
    got = xl.gradients.softmax_cross_entropy_with_logits(labels=y, logits=x)
    exact = flat(map(oracle.exact_softmax_gradient, x.tolist(), y.tolist()))
    larger = [
        max(abs(y), sum(map(abs, ys)) * p)
        for xs, ys in zip(x.tolist(), y.tolist())
        for p, y in zip(oracle.exact_softmax(xs), ys)
    ]
    assert max_ulp(got, exact, larger) <= GRADIENTS_ULP[dtype]


def test_the_weighted_gradient_at_a_logit_of_zero_is_exact():
    # (1 - z)/2 - qz/2; TensorFlow's is 0 for a positive label, whatever the weight.
    got = xl.gradients.weighted_cross_entropy_with_logits(labels=[0, 1, 0.5], logits=[0, 0, 0], pos_weight=3)
    np.testing.assert_array_equal(got, [0.5, -1.5, -0.5])


def test_the_dense_gradient_counts_the_sum_of_the_labels():
    # TensorFlow's is p - y.
    y, x = np.array([1.0, 1.0]), np.array([-1.0, 1.0])
    got = xl.gradients.softmax_cross_entropy_with_logits(labels=y, logits=x)
    np.testing.assert_array_max_ulp(got, 2 * xl.softmax(x) - y, maxulp=1)


# ---- Against differences of the exact losses: of xentlib, and of the oracle's own gradients ----

POINTS = [
    (x, z, q)
    for x in (-700.0, -30.0, -1.0, -1e-20, 0.0, 1e-3, 2.5, 40.0, 700.0)
    for z, q in ((0.0, 1.0), (1.0, 2.0), (0.3, 0.5), (-2.0, 3.0), (1.5, -1.0))
]


def agrees(exact, slopes):
    """To 50 digits: 10^-50 of a difference or, near 0, of the unit that the terms have."""
    return all(abs(a - b) <= mpf(10) ** -50 * max(abs(b), mpf(10) ** -50) for a, b in zip(exact, slopes, strict=True))


@pytest.mark.parametrize(("x", "z", "q"), POINTS)
def test_elementwise_gradients_are_the_slopes_of_the_losses(x, z, q):
    sigmoid = difference(oracle.exact_sigmoid_loss, mpf(x), z)
    weighted = difference(oracle.exact_weighted_loss, mpf(x), z, q)
    exact = [oracle.exact_sigmoid_gradient(x, z), oracle.exact_weighted_gradient(x, z, q)]
    assert agrees(exact, [sigmoid, weighted])
    arguments = {"labels": z, "logits": x}
    got = [
        xl.gradients.sigmoid_cross_entropy_with_logits(**arguments),
        xl.gradients.weighted_cross_entropy_with_logits(**arguments, pos_weight=q),
    ]
    unit = mpf(0) if z in (0, 1) else mpf(1)  # nothing cancels at these labels
    assert max_ulp(got, [sigmoid, weighted], [unit, unit]) <= 4


@pytest.mark.parametrize(
    ("logits", "labels"),
    [
        ([0.0, 0.0, 0.0], [0.2, 0.3, 0.5]),
        ([1.0, -2.0, 0.5], [0.0, 1.0, 0.0]),
        ([30.0, -30.0, 0.0], [1.0, 0.0, 0.0]),
        ([-1.0, 1.0], [1.0, 1.0]),
        ([3.0, 1.0, -4.0, 1.0], [2.0, -1.0, 0.5, 0.0]),
        ([3.0, 1.0], [1.0, -1.0]),
        ([5.0], [1.0]),
    ],
)
def test_softmax_gradients_are_the_slopes_of_the_losses(logits, labels):
    slopes = differences(oracle.exact_softmax_loss, logits, labels)
    assert agrees(oracle.exact_softmax_gradient(logits, labels), slopes)
    got = xl.gradients.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    assert max_ulp(got, slopes, [mpf(1)] * len(slopes)) <= 4
    for k in range(len(logits)):
        slopes = differences(oracle.exact_sparse_loss, logits, k)
        assert agrees(oracle.exact_sparse_gradient(logits, k), slopes)
        got = xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=k, logits=logits)
        assert max_ulp(got, slopes) <= 4
