"""Each sentence of `quoted`, tried on the frameworks over the domain that it speaks of."""

import math

import jax
import jax.numpy as jnp
import keras
import numpy as np
import optax
import pytest
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import strategies as st
from scipy.special import log_softmax

from . import quoted
from . import strategies as draw
from .holds import CLAIMS, holds
from .sentences import SAID

ERRORS = (ValueError, TypeError, RuntimeError, AssertionError, tf.errors.InvalidArgumentError)
dense = tf.nn.softmax_cross_entropy_with_logits
CLIP = -math.log(1e-7)
COMPILED = 8  # JAX compiles anew for each shape


def one_hot(logits, classes):
    return np.eye(logits.shape[1], dtype=np.float32)[classes]


def exact(logits, classes):
    """The losses in float64, from the definition; −∞ is a class that has no share."""
    return -log_softmax(logits.astype(np.float64), axis=1)[np.arange(len(logits)), classes]


# ---- Function map ----


@holds(quoted.BROADCAST, shapes=draw.shapes(), draws=100)
def test_tensorflow_flattens_before_it_broadcasts(shapes):
    logits, labels = shapes
    rows = [math.prod(shape[:-1]) for shape in shapes]
    fits = rows[1] in (1, rows[0]) and (labels[-1] in (1, logits[-1]) or logits[-1] == 1)
    if fits:
        assert dense(labels=tf.ones(labels), logits=tf.zeros(logits)).shape == logits[:-1]
    else:
        with pytest.raises(tf.errors.InvalidArgumentError):
            dense(labels=tf.ones(labels), logits=tf.zeros(logits))


@holds(
    quoted.AXES_SWAPPED,
    batch=st.integers(1, 4),
    steps=st.integers(1, 4),
    classes=draw.CLASSES,
    mode=draw.MODES,
    draws=6,
)
def test_swapped_axes_pair_rows_as_they_lie(batch, steps, classes, mode):
    random = np.random.default_rng(batch + 10 * steps + 100 * classes)
    logits = random.normal(size=(batch, steps, classes)).astype(np.float32)
    labels = random.dirichlet(np.ones(classes), (steps, batch)).astype(np.float32)
    loss = dense if mode == "eager" else tf.function(dense, jit_compile=mode == "XLA")
    expected = dense(labels=labels.reshape(logits.shape), logits=logits)
    np.testing.assert_allclose(loss(labels, logits), expected, rtol=1e-5)


@holds(quoted.KERAS_LOGITS, gap=draw.GAPS, classes=draw.CLASSES)
def test_three_keras_losses_of_logits_do_not_clip(gap, classes):
    logits = np.zeros((1, classes), np.float32)
    logits[0, 0] = gap
    for loss, labels in [
        (keras.losses.CategoricalCrossentropy(from_logits=True), np.eye(classes, dtype=np.float32)[[1]]),
        (keras.losses.SparseCategoricalCrossentropy(from_logits=True), np.array([1])),
    ]:
        np.testing.assert_allclose(loss(labels, logits), gap, rtol=1e-6)
    binary = keras.losses.BinaryCrossentropy(from_logits=True)
    np.testing.assert_allclose(binary(np.zeros((1, 1)), np.full((1, 1), gap, np.float32)), gap, rtol=1e-6)


@holds(quoted.KERAS_FOCAL, gap=draw.GAPS)
def test_categorical_focal_clips_logits(gap):
    focal = keras.losses.CategoricalFocalCrossentropy(from_logits=True, alpha=1)
    loss = focal(np.array([[0.0, 1.0]], np.float32), np.array([[gap, 0.0]], np.float32))
    np.testing.assert_allclose(loss, CLIP, rtol=1e-5)


@holds(*quoted.KERAS_BEHIND, gap=draw.GAPS, activation=st.sampled_from(["softmax", "sigmoid"]), draws=15)
def test_keras_finds_the_logits_behind_its_activation(gap, activation):
    if activation == "softmax":
        logits, labels, loss = [[gap, 0.0]], [[0.0, 1.0]], keras.losses.CategoricalCrossentropy()
    else:
        logits, labels, loss = [[-gap]], [[1.0]], keras.losses.BinaryCrossentropy()
    output = keras.layers.Activation(activation)(tf.constant(logits))
    labels = np.array(labels, np.float32)
    np.testing.assert_allclose(loss(labels, output), gap, rtol=1e-6)
    np.testing.assert_allclose(loss(labels, output.numpy()), CLIP, rtol=1e-5)


# ---- Defects ----

BINARY = [
    tf.nn.sigmoid_cross_entropy_with_logits,
    tf.compat.v1.nn.sigmoid_cross_entropy_with_logits,
    lambda labels, logits: optax.sigmoid_binary_cross_entropy(jnp.asarray(logits), jnp.asarray(labels)),
]


@holds(quoted.SWAPPED, label=draw.LABEL, logit=st.floats(-30, 30, width=32), count=st.integers(1, 4))
def test_swapped_floats_raise_nothing(label, logit, count):
    labels, logits = np.full(count, label, np.float32), np.full(count, logit, np.float32)
    swapped = np.logaddexp(0, float(label)) - float(label) * float(logit)
    for loss in BINARY:
        try:
            losses = np.asarray(loss(logits, labels))
        except TypeError:  # the v1 name takes tensors by position alone
            pytest.fail("raised")
        np.testing.assert_allclose(losses, swapped, rtol=1e-5, atol=1e-5)
        assert (losses < 0).all() or not (label == 1 and logit >= 2)


@holds(quoted.SWAPPED_SPARSE, drawn=draw.classified(), draws=COMPILED)
def test_swapped_sparse_arguments_raise(drawn):
    logits, classes = drawn
    with pytest.raises(ERRORS):
        tf.nn.sparse_softmax_cross_entropy_with_logits(logits, classes)
    with pytest.raises(ERRORS):
        optax.softmax_cross_entropy_with_integer_labels(jnp.asarray(classes), jnp.asarray(logits))


@holds(quoted.MASKED_INDICES, drawn=draw.masked(), draws=COMPILED)
def test_class_indices_or_a_finite_number_stand_in_for_a_mask(drawn):
    row, own = drawn
    logits, classes = row[None], np.array([own])
    expected = exact(logits, classes)
    finite = np.where(np.isinf(logits), np.float32(-1e9), logits)
    label = one_hot(logits, classes)
    for losses in (
        tf.nn.sparse_softmax_cross_entropy_with_logits(classes, logits),
        F.cross_entropy(torch.tensor(logits), torch.tensor(classes), reduction="none"),
        optax.softmax_cross_entropy_with_integer_labels(jnp.asarray(logits), jnp.asarray(classes)),
        dense(label, finite),
        F.cross_entropy(torch.tensor(finite), torch.tensor(label), reduction="none"),
        optax.softmax_cross_entropy(jnp.asarray(finite), jnp.asarray(label)),
    ):
        np.testing.assert_allclose(np.asarray(losses), expected, rtol=1e-5, atol=1e-5)


@holds(quoted.MASKED_SCIPY, drawn=draw.masked())
@pytest.mark.filterwarnings("ignore:invalid value encountered in multiply:RuntimeWarning")
def test_where_takes_the_limit_in_scipy(drawn):
    x, own = drawn
    y = np.eye(len(x))[own]
    loss = -np.where(y == 0, 0, y * log_softmax(x.astype(np.float64))).sum()
    np.testing.assert_allclose(loss, exact(x[None], [own])[0], rtol=1e-12, atol=1e-300)


@holds(quoted.ALL_IGNORED, logits=draw.rows(), ignored=st.sampled_from([-100, -1, 0]))
def test_all_ignored_is_a_nan_loss_with_a_gradient_of_zero(logits, ignored):
    logits = torch.tensor(logits, requires_grad=True)
    loss = F.cross_entropy(logits, torch.full((len(logits),), ignored), ignore_index=ignored)
    loss.backward()
    assert loss.isnan()
    assert (logits.grad == 0).all()


@holds(quoted.ZERO_ROWS, logits=draw.rows(), draws=COMPILED)
def test_a_row_of_zeros_trains_in_tensorflow_alone(logits):
    zeros = np.zeros_like(logits)
    variable = tf.constant(logits)
    with tf.GradientTape() as tape:
        tape.watch(variable)
        loss = dense(zeros, variable)
    np.testing.assert_array_equal(loss, 0)
    np.testing.assert_allclose(tape.gradient(loss, variable), tf.nn.softmax(logits), rtol=1e-5, atol=1e-7)
    tensor = torch.tensor(logits, requires_grad=True)
    F.cross_entropy(tensor, torch.tensor(zeros)).backward()
    assert (tensor.grad == 0).all()
    gradient = jax.grad(lambda x: optax.softmax_cross_entropy(x, jnp.asarray(zeros)).sum())(jnp.asarray(logits))
    assert (np.asarray(gradient) == 0).all()


@holds(quoted.FLOAT16_CLASSES, label=draw.LABEL)
def test_keras_classes_cast_float16_up(label):
    wrong = np.array([1 - label], np.float16)
    assert np.isfinite(keras.losses.BinaryCrossentropy()(np.array([label], np.float16), wrong))
    rows = np.array([[label, 1 - label]], np.float16)
    assert np.isfinite(keras.losses.CategoricalCrossentropy()(rows, 1 - rows))


# ---- Porting ----


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


@holds(quoted.BCE_ENDS_BEFORE, logit=st.floats(-100, -40, width=32))
def test_the_gradient_of_bce_is_lost_before_its_clip(logit):
    x = torch.tensor(logit, requires_grad=True)
    loss = F.binary_cross_entropy(torch.sigmoid(x), torch.tensor(1.0))
    loss.backward()
    assert loss <= 100
    assert abs(x.grad) < 1e-5


# ---- Nothing quoted is without a property ----


def test_every_quoted_sentence_has_a_property():
    assert [said for said in SAID if said not in CLAIMS] == []
