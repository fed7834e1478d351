"""The rows of the function map: order of the arguments, class axis, dtypes of the labels, reduction and clip."""

import ml_dtypes
import numpy as np
import optax
import pytest
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy.special import log_expit, log_softmax
from sklearn.metrics import log_loss

from . import keras_on
from . import strategies as draw
from .frameworks import COMPILED, ERRORS, exact
from .holds import holds
from .quoted import function_map_rows as quoted

FAR = st.floats(-500, 500, width=32)
PROBABILITY = st.one_of(st.sampled_from([0.0, 1.0]), st.floats(0, 1, width=32))
FLOATS = {"float16", "float32", "float64", "bfloat16"}
INTEGERS = {name for name in draw.DTYPE_NAMES if "int" in name}
ALL = {*draw.DTYPE_NAMES}


def typed(y, dtype):
    return np.array(y).astype(ml_dtypes.bfloat16 if dtype == "bfloat16" else dtype)


def in_torch(y):
    """PyTorch reads no bfloat16 of NumPy."""
    return torch.tensor(y.astype(np.float32)).bfloat16() if y.dtype == ml_dtypes.bfloat16 else torch.tensor(y)


def is_as_its_row_says(loss, y, x, losses, takes, mean=False):
    """The labels of each dtype give the losses or their mean, in the order of the row's call, or raise."""
    expected = np.mean(losses) if mean else losses
    for dtype in draw.DTYPE_NAMES:
        if dtype in takes:
            found = loss(typed(y, dtype), x)
            # Some losses have the labels' dtype, and are differences of numbers as large as the logits.
            half = dtype in ("float16", "bfloat16")
            rounding = 0.01 * max(2, np.abs(np.asarray(x)).max()) if half else 1e-4
            found = found.double().numpy() if isinstance(found, torch.Tensor) else np.asarray(found, np.float64)
            assert found.shape == np.shape(expected)
            np.testing.assert_allclose(found, expected, rtol=0.02 if half else 1e-4, atol=rounding)
        else:
            with pytest.raises(ERRORS):
                loss(typed(y, dtype), x)


@st.composite
def answers(draw_from, values):
    """Logits or probabilities (N, C) and as many labels, 0 or 1."""
    x = draw_from(draw.rows(values=values))
    return x, draw_from(arrays.arrays(np.float32, x.shape, elements=draw.LABEL))


@holds(*quoted.SIGMOID, *quoted.WEIGHTED, drawn=answers(FAR), weight=draw.POS_WEIGHTS, draws=COMPILED)
def test_the_losses_of_logits_with_a_sigmoid(drawn, weight):
    x, y = drawn
    wide = x.astype(np.float64)
    once, often = (-q * y * log_expit(wide) - (1 - y) * log_expit(-wide) for q in (1, weight))
    torch_x, q = torch.tensor(x), torch.tensor(weight)
    tensorflow, pytorch = tf.nn.sigmoid_cross_entropy_with_logits, F.binary_cross_entropy_with_logits
    is_as_its_row_says(lambda y, x: tensorflow(tf.constant(y), tf.constant(x)), y, x, once, {"float32"})
    is_as_its_row_says(lambda y, x: pytorch(x, in_torch(y)), y, torch_x, once, FLOATS, mean=True)
    is_as_its_row_says(lambda y, x: optax.sigmoid_binary_cross_entropy(x, y), y, x, once, ALL)
    np.testing.assert_allclose(-y * log_expit(x) - (1 - y) * log_expit(-x), once, rtol=1e-5, atol=1e-6)
    tensorflow = tf.nn.weighted_cross_entropy_with_logits
    is_as_its_row_says(lambda y, x: tensorflow(tf.constant(y), tf.constant(x), weight), y, x, often, {"float32"})
    is_as_its_row_says(lambda y, x: pytorch(x, in_torch(y), pos_weight=q), y, torch_x, often, FLOATS, mean=True)


def clipped(p, y, least):
    """The losses of probabilities that are kept between `least` and 1 − `least`."""
    of_label = np.where(y == 1, p, 1 - p)
    return -np.log(np.clip(of_label, least, 1 - least))


@holds(*quoted.PROBABILITIES, *quoted.CLIPS, quoted.CLIP_IN_FLOAT32, drawn=answers(PROBABILITY), draws=2 * COMPILED)
def test_the_losses_of_probabilities(drawn):
    p, y = (array[:, 0] for array in drawn)
    with np.errstate(divide="ignore"):
        losses = np.minimum(100, -np.log(np.where(y == 1, p, 1 - p.astype(np.float64))))
    is_as_its_row_says(
        lambda y, p: F.binary_cross_entropy(p, in_torch(y)), y, torch.tensor(p), losses, {"float32"}, mean=True
    )
    for dtype, clip in ((np.float64, 36.044), (np.float32, 15.942)):
        given = np.stack([1 - p.astype(dtype), p.astype(dtype)], axis=1)
        found, least = log_loss(y, given, labels=[0, 1]), np.finfo(dtype).eps
        np.testing.assert_allclose(found, clipped(p.astype(dtype), y, least).mean(), rtol=1e-4, atol=1e-6)
        assert round(-np.log(least), 3) == clip and found <= clip + 0.001


@holds(
    *quoted.SOFTMAX, drawn=draw.classified(values=FAR), steps=st.integers(1, 3), seed=st.integers(0, 99), draws=COMPILED
)
def test_the_losses_of_rows(drawn, steps, seed):
    x, classes = drawn
    x = np.stack([x] * steps, axis=1) + np.random.default_rng(seed).normal(size=(steps, 1)).astype(np.float32)
    y = np.eye(x.shape[-1])[np.stack([classes] * steps, axis=1)]
    losses = -(y * log_softmax(x.astype(np.float64), axis=-1)).sum(axis=-1)
    tensorflow = tf.nn.softmax_cross_entropy_with_logits
    is_as_its_row_says(lambda y, x: tensorflow(tf.constant(y), tf.constant(x)), y, x, losses, ALL)
    is_as_its_row_says(lambda y, x: optax.softmax_cross_entropy(x, y), y, x, losses, ALL)
    np.testing.assert_allclose(-(y * log_softmax(x, axis=-1)).sum(axis=-1), losses, rtol=1e-4, atol=1e-4)
    x, y = torch.tensor(x).movedim(-1, 1), np.moveaxis(y, -1, 1)
    is_as_its_row_says(lambda y, x: F.cross_entropy(x, in_torch(y)), y, x, losses, FLOATS, mean=True)


@holds(*quoted.SPARSE, drawn=draw.classified(values=FAR), steps=st.integers(1, 3), draws=4)
def test_the_losses_of_indices(drawn, steps):
    x, classes = drawn
    rows, losses = np.arange(len(x)), exact(x, classes)
    np.testing.assert_allclose(-log_softmax(x, axis=-1)[rows, classes], losses, rtol=1e-4, atol=1e-4)
    x, y, losses = (np.stack([array] * steps, axis=1) for array in (x, classes, losses))
    tensorflow = tf.nn.sparse_softmax_cross_entropy_with_logits
    is_as_its_row_says(lambda y, x: tensorflow(tf.constant(y), tf.constant(x)), y, x, losses, {"int32", "int64"})
    is_as_its_row_says(lambda y, x: optax.softmax_cross_entropy_with_integer_labels(x, y), y, x, losses, INTEGERS)


@holds(quoted.SPARSE_PROBABILITIES, drawn=draw.classified(values=FAR), names=st.permutations("abcdefgh"))
def test_log_loss_takes_classes_of_any_kind(drawn, names):
    x, classes = drawn
    names = sorted(names[: x.shape[1]])
    p = np.exp(log_softmax(x.astype(np.float64), axis=-1))
    for dtype in (np.float64, np.float32):
        least, given = np.finfo(dtype).eps, p.astype(dtype)
        own = given[np.arange(len(x)), classes].clip(least, 1 - least)
        for labels, kinds in ((classes, range(x.shape[1])), ([names[index] for index in classes], names)):
            found = log_loss(labels, given / given.sum(1, keepdims=True), labels=list(kinds))
            np.testing.assert_allclose(found, -np.log(own).mean(), rtol=1e-4, atol=1e-6)


@holds(quoted.KERAS_CLIP, quoted.CLIP_IN_FLOAT32, p=st.floats(0, 1e-8), backend=draw.BACKENDS, draws=6)
def test_a_certain_wrong_answer_behind_the_clip_of_keras(p, backend):
    for label, answer, loss in ((1.0, p, 16.118), (0.0, 1 - p, 15.942)):
        found = keras_on.loss(backend, "BinaryCrossentropy", np.float32([[label]]), np.float32([[answer]]))
        assert f"{found:.3f}" == f"{loss}"
