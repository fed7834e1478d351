"""The page on segmentation: each sentence tried over the domain that it speaks of."""

import inspect

import numpy as np
import optax
import pytest
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import strategies as st
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

from . import keras_on
from . import strategies as draw
from .frameworks import ERRORS, exact, sparse
from .holds import holds
from .quoted import segmentation as quoted


@st.composite
def images(draw_):
    """Logits (N, H, W, C), a class for each pixel, and which of the pixels count, one at least."""
    logits, classes, counts = draw_(draw.sequences())
    return logits[:, :, None], classes[:, :, None], counts[:, :, None]


@holds(quoted.CLASS_AXIS, drawn=images(), backend=draw.BACKENDS)
def test_the_axis_of_the_classes(drawn, backend):
    logits, classes, _ = drawn
    expected = exact(logits.reshape(-1, logits.shape[-1]), classes.ravel()).reshape(classes.shape)
    losses = [
        F.cross_entropy(torch.tensor(logits).movedim(-1, 1), torch.tensor(classes), reduction="none").numpy(),
        sparse(classes, logits),
        keras_on.loss(backend, "SparseCategoricalCrossentropy", classes, logits, from_logits=True, reduction=None),
    ]
    for each in losses:
        np.testing.assert_allclose(each, expected, rtol=1e-4, atol=1e-5)


@holds(quoted.IGNORED, drawn=images(), void=st.integers(6, 255), backend=draw.BACKENDS)
def test_a_void_class_is_left_out_once_it_is_named(drawn, void, backend):
    logits, classes, counts = drawn
    labels = np.where(counts, classes, void)
    losses = exact(logits.reshape(-1, logits.shape[-1]), classes.ravel())
    mean = losses[counts.ravel()].mean()
    x, y = torch.tensor(logits).movedim(-1, 1), torch.tensor(labels)
    np.testing.assert_allclose(F.cross_entropy(x, y, ignore_index=void), mean, rtol=1e-4, atol=1e-5)
    if not counts.all():
        with pytest.raises(ERRORS):
            F.cross_entropy(x, y)
    options = {"from_logits": True, "ignore_class": void}
    by_keras = keras_on.loss(backend, "SparseCategoricalCrossentropy", labels, logits, **options)
    np.testing.assert_allclose(by_keras, mean, rtol=1e-4, atol=1e-5)
    for function in (
        tf.nn.sparse_softmax_cross_entropy_with_logits,
        optax.softmax_cross_entropy_with_integer_labels,
    ):
        assert not [name for name in inspect.signature(function).parameters if "ignore" in name]


@holds(quoted.ONNX_MEAN, drawn=draw.sequences())
def test_onnx_divides_by_the_kept_labels(drawn):
    logits, classes, counts = (array.reshape(-1, *array.shape[2:]) for array in drawn)
    node = helper.make_node("SoftmaxCrossEntropyLoss", ["x", "y"], ["loss"], ignore_index=255)
    inputs = [
        helper.make_tensor_value_info("x", TensorProto.FLOAT, logits.shape),
        helper.make_tensor_value_info("y", TensorProto.INT64, classes.shape),
    ]
    graph = helper.make_graph([node], "loss", inputs, [helper.make_tensor_value_info("loss", TensorProto.FLOAT, None)])
    model = ReferenceEvaluator(helper.make_model(graph))
    (mean,) = model.run(None, {"x": logits, "y": np.where(counts, classes, 255)})
    np.testing.assert_allclose(mean, exact(logits, classes)[counts].mean(), rtol=1e-4, atol=1e-5)


@holds(quoted.ONE_CHANNEL, batch=st.integers(1, 3), height=st.integers(1, 4), seed=st.integers(0, 99))
def test_one_channel_in_a_softmax_loss(batch, height, seed):
    x = torch.randn(batch, 1, height, 2, generator=torch.Generator().manual_seed(seed)) * 10
    y = torch.zeros(batch, height, 2, dtype=torch.int64)
    assert F.cross_entropy(x, y, reduction="none").abs().max() == 0
    y[0, 0, 0] = 1
    with pytest.raises(IndexError):
        F.cross_entropy(x, y)
