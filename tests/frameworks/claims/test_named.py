"""What a sentence says of a function or an argument that it names, tried over the domain that it speaks of."""

import inspect

import jax.numpy as jnp
import keras
import numpy as np
import optax
import pytest
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import assume
from hypothesis import strategies as st
from scipy.special import expit, log_expit, log_softmax
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss

from . import keras_on
from . import strategies as draw
from .frameworks import CLIP, COMPILED, exact, one_hot
from .holds import holds
from .quoted import named as quoted

NEAR = st.floats(-9, 9, width=32)
NAMES = "CategoricalCrossentropy", "BinaryCrossentropy"


@holds(quoted.CLIPPED["binary"], count=st.integers(1, 5), p=st.floats(0, 2**-146, width=32))
def test_the_binary_loss_of_probabilities_ends_at_100(count, p):
    assert F.binary_cross_entropy(torch.full((count,), p), torch.ones(count)) == 100


@holds(quoted.CLIPPED["float64"], quoted.CLIPPED["float32"], count=st.integers(1, 5), p=st.floats(0, 1e-17))
def test_log_loss_ends_at_the_eps_of_the_dtype(count, p):
    for dtype, bound in ((np.float64, 36.0437), (np.float32, 15.9424)):
        loss = log_loss(np.ones(count), np.full(count, p, dtype), labels=[0, 1])
        np.testing.assert_allclose(loss, bound, rtol=1e-5)


@holds(quoted.CLIPPED["keras"], quoted.CLIPPED["float32"], count=st.integers(1, 5), backend=draw.BACKENDS)
def test_the_binary_loss_of_keras_ends_at_two_numbers(count, backend):
    ones, zeros = np.ones((count, 1), np.float32), np.zeros((count, 1), np.float32)
    np.testing.assert_allclose(keras_on.loss(backend, NAMES[1], ones, zeros), CLIP, rtol=1e-5)
    np.testing.assert_allclose(keras_on.loss(backend, NAMES[1], zeros, ones), 15.9424, rtol=1e-5)


@holds(quoted.SOFTMAX, logits=draw.rows(values=NEAR), seed=st.integers(0, 99), backend=draw.BACKENDS)
def test_the_names_of_the_softmax_loss(logits, seed, backend):
    labels = np.random.default_rng(seed).dirichlet(np.ones(logits.shape[1]), len(logits)).astype(np.float32)
    right = -(labels * log_softmax(logits.astype(np.float64), axis=1)).sum(axis=1).mean()
    for loss in (
        torch.nn.CrossEntropyLoss()(torch.tensor(logits), torch.tensor(labels)),
        keras_on.loss(backend, NAMES[0], labels, logits, from_logits=True),
        optax.softmax_cross_entropy(jnp.asarray(logits), jnp.asarray(labels)).mean(),
    ):
        np.testing.assert_allclose(loss, right, rtol=1e-4, atol=1e-5)


@holds(quoted.SPARSE, quoted.OF_LOGITS, quoted.COLUMN, drawn=draw.classified(values=NEAR), backend=draw.BACKENDS)
def test_the_names_of_the_sparse_loss(drawn, backend):
    logits, classes = drawn
    x, y = torch.tensor(logits), torch.tensor(classes)
    right = exact(logits, classes).mean()
    for loss in (
        torch.nn.CrossEntropyLoss()(x, y),
        F.cross_entropy(x, y),
        torch.nn.NLLLoss()(torch.nn.LogSoftmax(dim=1)(x), y),
        keras_on.loss(backend, "SparseCategoricalCrossentropy", classes, logits, from_logits=True),
        keras_on.loss(backend, "sparse_categorical_crossentropy", classes[:, None], logits, from_logits=True).mean(),
        optax.softmax_cross_entropy_with_integer_labels(jnp.asarray(logits), jnp.asarray(classes)).mean(),
    ):
        np.testing.assert_allclose(loss, right, rtol=1e-4, atol=1e-5)


@holds(*quoted.OPTAX_ROWS, drawn=draw.classified(values=NEAR), draws=COMPILED)
def test_optax_takes_rows(drawn):
    logits, classes = drawn
    losses = optax.softmax_cross_entropy(jnp.asarray(logits), jnp.asarray(one_hot(logits, classes)))
    np.testing.assert_allclose(losses, exact(logits, classes), rtol=1e-4, atol=1e-5)


@holds(quoted.WEIGHTED_BY_HAND, drawn=draw.classified(values=NEAR), seed=st.integers(0, 99))
def test_weights_go_on_the_losses(drawn, seed):
    logits, classes = drawn
    weights = np.random.default_rng(seed).random(len(logits), np.float32)
    losses = F.cross_entropy(torch.tensor(logits), torch.tensor(classes), reduction="none") * torch.tensor(weights)
    np.testing.assert_allclose(losses, exact(logits, classes) * weights, rtol=1e-4, atol=1e-5)


@holds(quoted.SAME_SHAPE, count=draw.CLASSES, columns=draw.CLASSES, name=st.sampled_from(NAMES), draws=2 * COMPILED)
def test_columns_that_differ_raise_in_a_call_and_in_fit(count, columns, name):
    assume(count != columns)
    labels, logits = np.zeros((2, columns), np.float32), np.zeros((2, count), np.float32)
    for backend in keras_on.BACKENDS:
        with pytest.raises(ValueError, match=r"must have the same shape. Received: target.shape=\D*2, "):
            keras_on.loss(backend, name, labels, logits, from_logits=True)
    model = keras.Sequential([keras.layers.Dense(count)])
    model.compile(loss=getattr(keras.losses, name)(from_logits=True))
    with pytest.raises(ValueError, match=r"must have the same shape. Received: target.shape=\(None, "):
        model.fit(logits, labels, verbose=0)


@holds(quoted.SAME_RANK, batch=st.integers(1, 4), count=draw.CLASSES, name=st.sampled_from(NAMES))
def test_an_axis_too_few_raises(batch, count, name):
    for backend in keras_on.BACKENDS:
        said = r"same rank \(ndim\)" if backend == "tensorflow" else "same shape"
        with pytest.raises(ValueError, match=f"must have the {said}"):
            keras_on.loss(backend, name, np.zeros(batch), np.zeros((batch, count), np.float32), from_logits=True)


@holds(quoted.NO_ARRAY, drawn=draw.classified())
def test_an_array_of_numpy_is_refused(drawn):
    logits, classes = drawn
    with pytest.raises(TypeError, match="not numpy.ndarray"):
        F.cross_entropy(torch.tensor(logits), classes)


@holds(quoted.PROBABILITIES, logits=draw.rows(least=2, values=NEAR), draws=COMPILED)
def test_log_loss_takes_probabilities_of_a_model_and_of_a_sigmoid(logits):
    labels = np.arange(len(logits)) % 2
    features = logits.astype(np.float64)
    model = LogisticRegression().fit(features, labels)
    scores = model.decision_function(features)
    right = -np.where(labels, log_expit(scores), log_expit(-scores)).mean()
    for probabilities in (model.predict_proba(features), expit(scores)):
        np.testing.assert_allclose(log_loss(labels, probabilities), right, rtol=1e-6)


@holds(*quoted.CUT_OFF, logits=draw.rows())
def test_what_cuts_off_the_gradient(logits):
    weights = torch.tensor(logits, requires_grad=True)
    with torch.no_grad():
        hidden = weights * 2
    for cut in (
        weights.argmax(dim=1).float(),
        (weights > 0).float(),
        weights.detach(),
        torch.tensor(weights.sum().item()),
        torch.tensor(weights.detach().numpy()),
        hidden,
        torch.tensor(logits) * 2,  # frozen
    ):
        with pytest.raises(RuntimeError, match="does not require grad"):
            cut.sum().backward()
    weights.round().sum().backward()
    assert not weights.grad.any()


OPTIMIZERS = st.sampled_from(["SGD", "Adam", "RMSprop", "AdamW"])


@holds(quoted.NO_GRADIENTS, optimizer=OPTIMIZERS, count=draw.CLASSES, draws=COMPILED)
def test_fit_and_the_optimizers_find_no_gradient(optimizer, count):
    made = getattr(keras.optimizers, optimizer)
    with pytest.raises(ValueError, match="No gradients provided"):
        made().apply([None], [keras.Variable(tf.zeros(count))])
    model = keras.Sequential([keras.layers.Dense(count), keras.layers.Lambda(keras.ops.round)])
    model.compile(loss="mse", optimizer=made())
    with pytest.raises(ValueError, match="No gradients provided"):
        model.fit(np.ones((2, 3), np.float32), np.ones((2, count), np.float32), verbose=0)


@holds(*quoted.ONE_UNIT, drawn=draw.classified(values=NEAR), backend=draw.BACKENDS)
def test_one_unit_with_a_sigmoid_or_with_logits(drawn, backend):
    logits, classes = drawn
    x, labels = logits[:, :1], (classes % 2).astype(np.float32)[:, None]
    right = -np.where(labels, log_expit(x.astype(np.float64)), log_expit(-x.astype(np.float64))).mean()
    loss = keras_on.loss(backend, NAMES[1], labels, x, from_logits=True)
    np.testing.assert_allclose(loss, right, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(keras_on.loss(backend, NAMES[1], labels, expit(x)), right, rtol=1e-2, atol=1e-5)


UNCLIPPED = st.floats(-6, 6, width=32)  # apart by less than the clip


@holds(quoted.AS_A_STRING, drawn=draw.classified(values=UNCLIPPED), draws=COMPILED)
def test_the_string_takes_probabilities(drawn):
    logits, classes = drawn
    loss = keras.losses.get("sparse_categorical_crossentropy")
    np.testing.assert_allclose(loss(classes, tf.nn.softmax(logits)), exact(logits, classes), rtol=1e-2, atol=1e-4)
    assert inspect.signature(loss).parameters["from_logits"].default is False


@holds(quoted.SAFE, drawn=draw.masked(), draws=COMPILED)
def test_the_safe_loss_of_a_masked_class_is_the_limit(drawn):
    row, own = drawn
    loss = optax.safe_softmax_cross_entropy(jnp.asarray(row), jnp.eye(len(row))[own])
    np.testing.assert_allclose(loss, exact(row[None], [own])[0], rtol=1e-4, atol=1e-5)


@holds(quoted.DEFAULT, drawn=draw.out_of_range())
def test_an_index_out_of_range_raises_and_minus_100_is_ignored(drawn):
    logits, classes = map(torch.tensor, drawn)
    with pytest.raises(IndexError, match="out of bounds"):
        F.cross_entropy(logits, classes)
    assert inspect.signature(F.cross_entropy).parameters["ignore_index"].default == -100
    assert not F.cross_entropy(logits, torch.full_like(classes, -100), reduction="none").any()


@holds(quoted.MODULE, drawn=draw.classified(values=NEAR), draws=COMPILED)
def test_the_module_has_the_weights_of_the_function(drawn):
    hidden, classes = drawn
    module = torch.nn.LinearCrossEntropyLoss(hidden.shape[1], hidden.shape[1])
    x, y = torch.tensor(hidden), torch.tensor(classes)
    (weight,) = (parameter for parameter in module.parameters() if parameter.ndim == 2)
    bias = next((parameter for parameter in module.parameters() if parameter.ndim == 1), None)
    np.testing.assert_allclose(module(x, y).detach(), F.cross_entropy(F.linear(x, weight, bias), y).detach(), rtol=1e-4)
