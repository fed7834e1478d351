"""What is said of names, arguments and what comes back, of each function and class that the pages name."""

import inspect

import keras
import numpy as np
import optax
import pytest
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import strategies as st
from scipy.special import log_softmax
from sklearn.metrics import log_loss

from . import keras_on
from . import strategies as draw
from .frameworks import ERRORS, exact, one_hot
from .holds import holds
from .quoted import function_map as quoted

LABELS_FIRST = [
    tf.nn.sigmoid_cross_entropy_with_logits,
    tf.nn.weighted_cross_entropy_with_logits,
    tf.nn.softmax_cross_entropy_with_logits,
    tf.nn.sparse_softmax_cross_entropy_with_logits,
    keras.losses.BinaryCrossentropy.call,
    keras.losses.CategoricalCrossentropy.call,
    keras.losses.SparseCategoricalCrossentropy.call,
    log_loss,
]
LABELS_SECOND = [
    F.binary_cross_entropy_with_logits,
    F.cross_entropy,
    torch.nn.BCEWithLogitsLoss.forward,
    torch.nn.CrossEntropyLoss.forward,
    optax.sigmoid_binary_cross_entropy,
    optax.softmax_cross_entropy,
    optax.softmax_cross_entropy_with_integer_labels,
]


def arguments(function) -> list[str]:
    return [name for name in inspect.signature(function).parameters if name != "self"]


@holds(*quoted.ORDER, function=st.sampled_from(LABELS_FIRST + LABELS_SECOND))
def test_which_argument_comes_first(function):
    first, second, *_ = arguments(function)
    labels, predictions = (first, second) if function in LABELS_FIRST else (second, first)
    assert labels in ("labels", "y_true", "target")
    assert predictions in ("logits", "y_pred", "y_proba", "input")


@holds(
    quoted.RETURNED,
    quoted.TAKES[0],
    drawn=draw.classified(least=2, values=st.floats(-9, 9, width=32)),
    backend=draw.BACKENDS,
)
def test_what_comes_back(drawn, backend):
    logits, classes = drawn
    rows = one_hot(logits, classes)
    each = exact(logits, classes)
    for losses in (
        tf.nn.softmax_cross_entropy_with_logits(rows, logits),
        tf.nn.sparse_softmax_cross_entropy_with_logits(classes, logits),
        optax.softmax_cross_entropy(logits, rows),
        optax.softmax_cross_entropy_with_integer_labels(logits, classes),
    ):
        np.testing.assert_allclose(losses, each, rtol=1e-4, atol=1e-5)
    p = np.exp(log_softmax(logits.astype(np.float64), axis=1))
    for mean in (
        F.cross_entropy(torch.tensor(logits), torch.tensor(classes)),
        keras_on.loss(backend, "CategoricalCrossentropy", rows, logits, from_logits=True),
        keras_on.loss(backend, "SparseCategoricalCrossentropy", classes, logits, from_logits=True),
        log_loss(classes, p, labels=range(logits.shape[1])),
    ):
        np.testing.assert_allclose(mean, each.mean(), rtol=1e-4, atol=1e-5)


@holds(
    quoted.NO_POS_WEIGHT,
    function=st.sampled_from(
        [keras.losses.BinaryCrossentropy, keras.losses.binary_crossentropy, optax.sigmoid_binary_cross_entropy]
    ),
)
def test_no_weight_of_the_positive_class(function):
    assert not [name for name in arguments(function) if "weight" in name]


@holds(quoted.WHOLE_ARRAY, logits=draw.rows())
def test_scipy_normalises_over_the_whole_array(logits):
    np.testing.assert_allclose(np.exp(log_softmax(logits.astype(np.float64))).sum(), 1, rtol=1e-9)


@holds(quoted.BOTH_FORMS, *quoted.AS_THEY_ARE, drawn=draw.sequences(), integers=st.booleans())
def test_pytorch_tells_labels_apart_by_their_shape(drawn, integers):
    logits, classes, _ = drawn
    x, count = torch.tensor(logits).movedim(-1, 1), logits.shape[-1]
    expected = exact(logits.reshape(-1, count), classes.ravel()).reshape(classes.shape)
    rows = F.one_hot(torch.tensor(classes), count).movedim(-1, 1)
    by_index = F.cross_entropy(x, torch.tensor(classes), reduction="none")
    np.testing.assert_allclose(by_index, expected, rtol=1e-4, atol=1e-5)
    if integers:
        with pytest.raises(ERRORS):
            F.cross_entropy(x, rows)
    else:
        np.testing.assert_allclose(F.cross_entropy(x, rows.float(), reduction="none"), expected, rtol=1e-4, atol=1e-5)
    for losses in (
        tf.nn.sparse_softmax_cross_entropy_with_logits(classes, logits),
        optax.softmax_cross_entropy_with_integer_labels(logits, classes),
        keras.losses.sparse_categorical_crossentropy(classes, logits, from_logits=True),
    ):
        np.testing.assert_allclose(losses, expected, rtol=1e-4, atol=1e-5)


@holds(quoted.FOCAL, place=st.sampled_from([keras.losses, optax, tf.nn, torch.nn, F]))
def test_who_has_a_focal_loss(place):
    assert any("focal" in name.lower() for name in dir(place)) == (place in (keras.losses, optax))


@holds(
    quoted.TAKES[1],
    quoted.SAMPLE_WEIGHT,
    drawn=draw.rows(values=st.floats(-9, 9, width=32)),
    seed=st.integers(0, 99),
    backend=draw.BACKENDS,
)
def test_the_names_of_the_binary_loss(drawn, seed, backend):
    logits = drawn[:, 0].astype(np.float32)
    random = np.random.default_rng(seed)
    labels = random.integers(0, 2, len(logits)).astype(np.float32)
    losses = np.logaddexp(0, logits.astype(np.float64)) - labels * logits
    x, y, p = torch.tensor(logits), torch.tensor(labels), 1 / (1 + np.exp(-logits.astype(np.float64)))
    np.testing.assert_allclose(optax.sigmoid_binary_cross_entropy(logits, labels), losses, rtol=1e-4, atol=1e-6)
    for mean in (
        torch.nn.BCEWithLogitsLoss()(x, y),
        torch.nn.BCELoss()(torch.tensor(p), y.double()),
        keras_on.loss(backend, "BinaryCrossentropy", labels, logits, from_logits=True),
        log_loss(labels, p, labels=[0, 1]),
    ):
        np.testing.assert_allclose(mean, losses.mean(), rtol=1e-4, atol=1e-6)
    weights = random.uniform(0.1, 5, len(logits)).astype(np.float32)
    pair = labels[:, None], logits[:, None]
    weighted = keras_on.loss(backend, "BinaryCrossentropy", *pair, from_logits=True, sample_weight=weights)
    np.testing.assert_allclose(weighted, (weights * losses).mean(), rtol=1e-4, atol=1e-6)


@holds(quoted.INT32, drawn=draw.classified())
def test_pytorch_refuses_int32(drawn):
    logits, classes = drawn
    with pytest.raises(RuntimeError, match="but got Int"):
        F.cross_entropy(torch.tensor(logits), torch.tensor(classes.astype(np.int32)))


@holds(*quoted.NO_IGNORE_INDEX, drawn=draw.classified(least=2, values=st.floats(-9, 9, width=32)), ignored=draw.IGNORED)
def test_what_is_left_out_unasked(drawn, ignored):
    logits, classes = drawn
    assert "ignore_index" not in arguments(tf.nn.sparse_softmax_cross_entropy_with_logits)
    classes[0] = ignored
    arguments_ = torch.tensor(logits), torch.tensor(classes)
    if ignored == -100:
        kept = exact(logits[1:], classes[1:]).mean()
        np.testing.assert_allclose(F.cross_entropy(*arguments_), kept, rtol=1e-4, atol=1e-5)
        nothing = torch.full((len(logits),), -100)
        assert F.cross_entropy(arguments_[0], nothing).isnan()
        assert F.cross_entropy(arguments_[0], nothing, reduction="sum") == 0
    else:
        with pytest.raises(ERRORS):
            F.cross_entropy(*arguments_)
