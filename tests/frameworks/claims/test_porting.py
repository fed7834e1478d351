"""The page Porting: each sentence tried over the domain that it speaks of."""

import math
from inspect import signature

import jax.numpy as jnp
import keras
import numpy as np
import optax
import pytest
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import example
from hypothesis import strategies as st
from scipy.special import entr, log_softmax

from . import keras_on
from . import strategies as draw
from .frameworks import COMPILED, dense, exact, on_tensorflow, one_hot, sparse
from .holds import holds
from .quoted import porting as quoted


@holds(quoted.LOG_OF_ZERO, drawn=draw.classified(values=st.floats(-3, 3, width=32)), draws=COMPILED)
def test_the_logarithm_of_a_probability_of_zero_is_nan(drawn):
    logits, classes = drawn
    classes = np.where(classes == 0, 1, classes)
    logits[:, 0] = -200
    probabilities = tf.nn.softmax(logits).numpy()
    assert (probabilities[:, 0] == 0).all()
    x, label = tf.math.log(probabilities).numpy(), one_hot(logits, classes)
    for losses in (
        dense(label, x),
        F.cross_entropy(torch.tensor(x), torch.tensor(label), reduction="none"),
        optax.softmax_cross_entropy(jnp.asarray(x), jnp.asarray(label)),
    ):
        assert np.isnan(np.asarray(losses)).all()
    finite = tf.math.log(tf.maximum(probabilities, np.finfo(np.float32).tiny)).numpy()
    right = exact(logits, classes)
    for losses in (
        dense(label, finite),
        F.cross_entropy(torch.tensor(finite), torch.tensor(label), reduction="none"),
        optax.softmax_cross_entropy(jnp.asarray(finite), jnp.asarray(label)),
    ):
        np.testing.assert_allclose(np.asarray(losses), right, rtol=1e-4, atol=1e-5)


@holds(quoted.SMOOTHING, drawn=draw.classified(), smoothing=draw.SMOOTHINGS, draws=COMPILED)
def test_smoothing_means_the_same(drawn, smoothing):
    logits, classes = drawn
    label = one_hot(logits, classes)
    smoothed = (label * (1 - smoothing) + smoothing / logits.shape[1]).astype(np.float32)
    expected = dense(smoothed, logits).numpy()
    x = torch.tensor(logits)
    by_keras = keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=smoothing, reduction=None)
    for losses in (
        by_keras(label, logits),
        F.cross_entropy(x, torch.tensor(classes), label_smoothing=smoothing, reduction="none"),
        optax.softmax_cross_entropy(jnp.asarray(logits), optax.smooth_labels(jnp.asarray(label), smoothing)),
    ):
        np.testing.assert_allclose(np.asarray(losses), expected, rtol=1e-4, atol=1e-4)


@holds(quoted.IGNORED_MEAN, drawn=draw.classified(), ignored=st.integers(0, 5))
def test_ignored_labels_leave_the_mean_of_the_kept(drawn, ignored):
    logits, classes = drawn
    ignored = min(ignored, logits.shape[1] - 1)
    by_torch = F.cross_entropy(torch.tensor(logits), torch.tensor(classes), ignore_index=ignored).item()
    by_keras = keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=ignored)(classes, logits)
    if (classes == ignored).all():
        assert math.isnan(by_torch) and float(by_keras) == 0
    else:
        np.testing.assert_allclose(by_keras, by_torch, rtol=1e-4, atol=1e-5)


@holds(
    quoted.KERAS_AXIS,
    shape=st.lists(st.integers(2, 4), min_size=2, max_size=4).map(tuple),
    axis=st.integers(-4, 3),
    backend=draw.BACKENDS,
)
def test_the_axis_of_keras_sparse_loss(shape, axis, backend):
    axis = max(min(axis, len(shape) - 1), -len(shape))
    random = np.random.default_rng(len(shape))
    logits = random.normal(size=shape).astype(np.float32)
    classes = random.integers(0, shape[axis], np.delete(shape, axis))
    expected = -np.take_along_axis(log_softmax(logits, axis=axis), np.expand_dims(classes, axis), axis)

    def loss():
        return keras_on.loss(backend, "sparse_categorical_crossentropy", classes, logits, from_logits=True, axis=axis)

    last = axis in (-1, len(shape) - 1)
    if last or backend == "torch" or (backend == "jax" and classes.shape == shape[:-1]):
        np.testing.assert_allclose(loss(), expected.squeeze(axis), rtol=1e-4, atol=1e-5)
    else:
        with pytest.raises(ValueError):
            loss()


@holds(quoted.KERAS_MEAN, drawn=draw.sequences(), backend=draw.BACKENDS)
def test_sum_over_batch_size_is_the_mean(drawn, backend):
    logits, classes, _ = drawn
    mean = exact(logits.reshape(-1, logits.shape[-1]), classes.ravel()).mean()
    loss = keras_on.loss(backend, "SparseCategoricalCrossentropy", classes, logits, from_logits=True)
    np.testing.assert_allclose(loss, mean, rtol=1e-4, atol=1e-5)
    labels = np.eye(logits.shape[-1], dtype=np.float32)[classes]
    by_hand = -(labels * log_softmax(logits.astype(np.float64), axis=-1)).sum(axis=-1).mean()
    loss = keras_on.loss(backend, "CategoricalCrossentropy", labels, logits, from_logits=True)
    np.testing.assert_allclose(loss, by_hand, rtol=1e-4, atol=1e-5)


@holds(quoted.POS_WEIGHT, logits=draw.rows(), seed=st.integers(0, 99), draws=15)
def test_pos_weight_means_the_same(logits, seed):
    random = np.random.default_rng(seed)
    labels = random.random(logits.shape, np.float32)
    for weights in (random.uniform(0.1, 9, logits.shape[1]).astype(np.float32), np.float32(3)):
        by_tensorflow = tf.nn.weighted_cross_entropy_with_logits(labels, logits, weights)
        by_torch = F.binary_cross_entropy_with_logits(
            torch.tensor(logits), torch.tensor(labels), pos_weight=torch.tensor(weights), reduction="none"
        )
        np.testing.assert_allclose(by_torch, by_tensorflow, rtol=1e-5, atol=1e-5)


@holds(quoted.SMOOTHED_FLOOR, drawn=draw.classified(), smoothing=draw.SMOOTHINGS, backend=draw.BACKENDS)
def test_a_smoothed_loss_is_at_least_the_entropy_of_the_labels(drawn, smoothing, backend):
    logits, classes = drawn
    label = one_hot(logits, classes)
    smoothed = (label * (1 - smoothing) + smoothing / logits.shape[1]).astype(np.float32)
    floor = entr(smoothed.astype(np.float64)).sum(axis=1)
    options = {"from_logits": True, "label_smoothing": smoothing}
    for losses in (
        dense(smoothed, logits),
        keras_on.loss(backend, "CategoricalCrossentropy", label, logits, reduction=None, **options),
        F.cross_entropy(torch.tensor(logits), torch.tensor(classes), label_smoothing=smoothing, reduction="none"),
        optax.softmax_cross_entropy(jnp.asarray(logits), optax.smooth_labels(jnp.asarray(label), smoothing)),
    ):
        assert (np.asarray(losses) >= floor * (1 - 1e-4)).all() and (floor > 0).all()


@holds(quoted.SOFTMAX_TWICE, drawn=draw.classified(), mode=draw.MODES, draws=COMPILED)
def test_probabilities_in_place_of_logits_are_softmaxed_again(drawn, mode):
    logits, classes = drawn
    p = tf.nn.softmax(logits).numpy()
    twice, label = exact(p, classes), one_hot(logits, classes)
    for losses in (
        on_tensorflow(dense, mode)(label, p),
        on_tensorflow(sparse, mode)(classes, p),
        F.cross_entropy(torch.tensor(p), torch.tensor(classes), reduction="none"),
        F.cross_entropy(torch.tensor(p), torch.tensor(label), reduction="none"),
        optax.softmax_cross_entropy(jnp.asarray(p), jnp.asarray(label)),
        optax.softmax_cross_entropy_with_integer_labels(jnp.asarray(p), jnp.asarray(classes)),
    ):
        np.testing.assert_allclose(losses, twice, rtol=1e-5)


@holds(quoted.FLATTENED, drawn=draw.sequences())
@example(drawn=(np.array([[[9, 0]]], np.float32), np.array([[0]]), None))  # a small loss has lost digits
def test_flattening_both_is_right(drawn):
    logits, classes, _ = drawn
    x, labels = torch.tensor(logits), torch.tensor(classes)
    flat = F.cross_entropy(x.reshape(-1, x.shape[-1]), labels.reshape(-1))
    right = exact(logits.reshape(-1, x.shape[-1]), classes.ravel()).mean()
    np.testing.assert_allclose(flat, right, rtol=1e-4, atol=1e-6)
    np.testing.assert_allclose(flat, F.cross_entropy(x.movedim(-1, 1), labels), rtol=1e-5, atol=1e-6)


@holds(quoted.SMOOTHING_WEIGHTED, drawn=draw.classified(), smoothing=draw.SMOOTHINGS, seed=st.integers(0, 99))
def test_smoothing_with_class_weights(drawn, smoothing, seed):
    logits, classes = drawn
    weights = np.random.default_rng(seed).uniform(0.1, 5, logits.shape[1]).astype(np.float32)
    both = F.cross_entropy(
        torch.tensor(logits), torch.tensor(classes), weight=torch.tensor(weights), label_smoothing=smoothing
    )
    smooth = one_hot(logits, classes) * (1 - smoothing) + smoothing / logits.shape[1]
    terms = -smooth * weights * log_softmax(logits.astype(np.float64), axis=1)
    np.testing.assert_allclose(both, terms.sum() / weights[classes].sum(), rtol=1e-4, atol=1e-5)


WITHOUT_SMOOTHING = [
    keras.losses.SparseCategoricalCrossentropy,
    torch.nn.BCELoss,
    torch.nn.BCEWithLogitsLoss,
    F.binary_cross_entropy,
    F.binary_cross_entropy_with_logits,
]


@holds(quoted.NO_SMOOTHING, loss=st.sampled_from(WITHOUT_SMOOTHING))
def test_these_have_no_smoothing(loss):
    assert "label_smoothing" not in signature(loss).parameters
