"""The page Function map: each sentence tried over the domain that it speaks of."""

import math

import keras
import numpy as np
import pytest
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import example
from hypothesis import strategies as st

from . import keras_on
from . import strategies as draw
from .frameworks import CLIP, COMPILED, ERRORS, dense, exact, on_tensorflow, one_hot, sparse
from .holds import holds
from .quoted import function_map as quoted


@holds(
    quoted.TORCH_INDICES,
    count=st.integers(2, 127),
    rest=st.lists(st.integers(1, 3), max_size=3),
    seed=st.integers(0, 99),
)
def test_pytorch_takes_indices_of_two_dtypes(count, rest, seed):
    random = np.random.default_rng(seed)
    logits = 100 * random.normal(size=(*rest[:1], count, *rest[1:])).astype(np.float32)
    classes = random.integers(0, count, rest)
    rows = np.moveaxis(logits, min(1, len(rest)), -1).reshape(-1, count)
    expected = exact(rows, classes.ravel()).mean()
    for dtype in draw.DTYPE_NAMES:
        x, labels = torch.tensor(logits), torch.tensor(classes).to(getattr(torch, dtype))
        if dtype == "int64" or (dtype == "uint8" and x.ndim <= 2):
            np.testing.assert_allclose(F.cross_entropy(x, labels), expected, rtol=1e-4, atol=1e-5)
        else:
            with pytest.raises(ERRORS):
                F.cross_entropy(x, labels)


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


def sigmoid(labels, logits):
    return tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)


def weighted(labels, logits, pos_weight=2):
    return tf.nn.weighted_cross_entropy_with_logits(labels, logits, pos_weight)


@holds(quoted.OTHERS_RAISE, *quoted.SHAPES, shapes=draw.shapes(), mode=draw.MODES, draws=60)
@example(shapes=((2, 2), (2,)), mode="eager")
def test_labels_of_another_shape_raise(shapes, mode):
    logits, labels = (tf.zeros(shape) for shape in shapes)
    for loss in (sigmoid, weighted):
        if labels.shape == logits.shape:
            assert on_tensorflow(loss, mode)(labels, logits).shape == logits.shape
        else:
            with pytest.raises(ERRORS):
                on_tensorflow(loss, mode)(labels, logits)
    indices = tf.cast(labels, tf.int64)
    if labels.shape == logits.shape[:-1]:  # a row for the softmax loss, which broadcasts it
        assert on_tensorflow(sparse, mode)(indices, logits).shape == labels.shape
    else:
        with pytest.raises(ERRORS):
            on_tensorflow(sparse, mode)(indices, logits)


@holds(*quoted.SHAPES, shapes=draw.weighted(), mode=draw.MODES, draws=40)
def test_pos_weight_is_broadcast_and_scalars_are_taken(shapes, mode):
    shape, weights = shapes
    loss = on_tensorflow(lambda weight: weighted(tf.zeros(shape), tf.zeros(shape), weight), mode)
    try:
        together = np.broadcast_shapes(shape, weights)
    except ValueError:
        with pytest.raises(ERRORS):
            loss(tf.ones(weights))
    else:
        assert loss(tf.ones(weights)).shape == together
    for scalar in (sigmoid, weighted):
        assert on_tensorflow(scalar, mode)(tf.constant(0.0), tf.constant(0.0)).shape == ()


@holds(quoted.OTHERS_RAISE, *quoted.DTYPES, logits=draw.DTYPES, mode=draw.MODES, draws=20)
def test_the_dtypes_that_tensorflow_takes(logits, mode):
    x, floats = tf.cast([[2, 1, 0]], logits), tf.as_dtype(logits).is_floating
    for labels in draw.DTYPE_NAMES:
        y = tf.cast([[0, 1, 0]], labels)
        for loss, accepts, y in [
            (sigmoid, floats and labels == logits, y),
            (weighted, floats and labels == logits, y),
            (dense, floats, y),
            (sparse, floats and labels in ("int32", "int64"), y[:, 0]),
        ]:
            if accepts:
                assert on_tensorflow(loss, mode)(y, x).dtype == logits
            else:
                with pytest.raises(ERRORS):
                    on_tensorflow(loss, mode)(y, x)


INFINITE = [
    # label, logit, sigmoid, weighted
    (1, np.inf, np.nan, np.nan),
    (0, np.inf, np.nan, np.inf),
    (1, -np.inf, np.inf, np.nan),
    (0, -np.inf, np.nan, np.nan),
]


@holds(quoted.INFINITE[1], case=st.sampled_from(INFINITE), dtype=draw.FLOATS, mode=draw.MODES, draws=2 * COMPILED)
def test_an_infinite_logit_of_a_sigmoid(case, dtype, mode):
    label, logit, *expected = case
    arguments = np.array([label], dtype), np.array([logit], dtype)
    losses = [on_tensorflow(loss, mode)(*arguments).numpy().item() for loss in (sigmoid, weighted)]
    np.testing.assert_equal(losses, expected)


@holds(
    *quoted.INFINITE,
    drawn=draw.classified(most=1),
    infinite=st.integers(0, 5),
    value=st.sampled_from([np.inf, -np.inf]),
    dtype=draw.FLOATS,
    mode=draw.MODES,
    draws=2 * COMPILED,
)
def test_an_infinite_logit_in_a_row(drawn, infinite, value, dtype, mode):
    logits, (own,) = drawn
    infinite %= logits.shape[1]
    row, label = logits.astype(dtype), one_hot(logits, [own]).astype(dtype)
    row[0, infinite] = value
    by_row, by_index = on_tensorflow(dense, mode)(label, row), on_tensorflow(sparse, mode)(np.array([own]), row)
    if value > 0:
        assert np.isnan(by_row) and np.isnan(by_index)
    elif own == infinite:
        assert np.isposinf(by_index)
    else:
        np.testing.assert_allclose(by_index, exact(row, [own]), rtol=2e-3, atol=1e-3)
        if mode == "XLA":  # a label of 0 is left out before the product
            np.testing.assert_allclose(by_row, exact(row, [own]), rtol=2e-3, atol=1e-3)
        else:
            assert np.isnan(by_row)
