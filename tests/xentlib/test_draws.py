"""The arguments on which accuracy is measured visit what is hard, in the quick sample as in `make accuracy`."""

import numpy as np
import pytest

from tests.xentlib import draws
from tests.xentlib.test_values import ROWS_CLASSES

each_size = pytest.mark.parametrize(("rows", "classes"), ROWS_CLASSES)


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_logits_are_of_all_scales(rng, dtype):
    magnitudes = np.abs(draws.logits(rng, (1000,), dtype))
    assert magnitudes[magnitudes > 0].min() < 1e-29 and magnitudes.max() > 1e29


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_whole_rows_are_of_one_scale(rng, dtype):
    largest = np.abs(draws.logits(rng, (1000, 10), dtype)).max(axis=1)
    assert largest.min() < 1e-28 and largest.max() > 1e28


def test_the_classes_are_few_and_many():
    assert {2, 1000} <= {classes for _, classes in ROWS_CLASSES}


def test_a_logit_may_lead_by_almost_700(rng):
    second, first = np.sort(draws.logits(rng, (1000, 10), np.float64), axis=1)[:, -2:].T
    assert 650 < max(lead for lead in first - second if lead < 710) < 710


@each_size
@pytest.mark.parametrize("dtype", draws.DTYPES)
def test_some_rows_are_tied_at_the_top(rng, dtype, rows, classes):
    logits = draws.logits(rng, (rows, classes), dtype)
    assert ((logits == logits.max(axis=1, keepdims=True)).sum(axis=1) > 1).any()


@each_size
@pytest.mark.parametrize("dtype", draws.DTYPES)
def test_labels_are_soft_and_smooth_distributions(rng, dtype, rows, classes):
    labels = draws.distributions(rng, (rows, classes), dtype)
    np.testing.assert_allclose(labels.sum(axis=1, dtype=float), 1, rtol=0, atol=classes * np.finfo(dtype).eps)
    smooth = [len(np.unique(row)) == 2 and row.min() > 0 for row in labels]
    assert any(smooth) and not all(smooth)


def test_labels_of_the_sigmoid_losses_come_close_to_0_and_to_1(rng):
    labels = draws.probabilities(rng, (1000,), np.float64)
    assert {0, 1} <= set(labels)
    assert labels[labels > 0].min() < 1e-6 and (1 - labels[labels < 1]).min() < 1e-6
