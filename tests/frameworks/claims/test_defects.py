"""The page Defects: each sentence tried over the domain that it speaks of."""

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

from . import strategies as draw
from .frameworks import COMPILED, ERRORS, dense, exact, one_hot
from .holds import holds
from .quoted import defects as quoted

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
