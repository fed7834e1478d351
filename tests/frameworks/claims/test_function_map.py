"""The page Function map: each sentence tried over the domain that it speaks of."""

import math

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import strategies as st

from . import keras_on
from . import strategies as draw
from .frameworks import CLIP, dense
from .holds import holds
from .quoted import function_map as quoted


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


@holds(quoted.KERAS_LOGITS, *quoted.KERAS_CELLS, gap=draw.GAPS, classes=draw.CLASSES)
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


@holds(*quoted.KERAS_CELLS, probability=st.floats(0, 2**-24, width=32), backend=draw.BACKENDS)
def test_three_keras_losses_of_probabilities_clip(probability, backend):
    row = np.array([[1 - probability, probability]], np.float32)
    for name, labels, predictions in [
        ("BinaryCrossentropy", np.ones((1, 1), np.float32), row[:, 1:]),
        ("CategoricalCrossentropy", np.array([[0, 1]], np.float32), row),
        ("SparseCategoricalCrossentropy", np.array([1]), row),
    ]:
        np.testing.assert_allclose(keras_on.loss(backend, name, labels, predictions), CLIP, rtol=1e-5)


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
