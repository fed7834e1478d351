"""The page on what the losses of Keras do by themselves: each sentence tried over its domain."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import assume
from hypothesis import strategies as st

from . import keras_on
from . import strategies as draw
from .frameworks import CLIP, exact, on_tensorflow, one_hot
from .holds import holds
from .quoted import keras_losses as quoted

SMALL = st.floats(-10, 10, width=32)
OTHERS = st.sampled_from(["jax", "torch", "numpy"])


@holds(quoted.FORGOTTEN, drawn=draw.classified(values=SMALL), backend=draw.BACKENDS)
def test_logits_are_taken_for_probabilities(drawn, backend):
    logits, classes = drawn
    assume((abs(logits.sum(axis=1)) > 1e-2).all())
    labels = one_hot(logits, classes)
    p = np.clip(logits / logits.sum(axis=1, keepdims=True), 1e-7, 1 - 1e-7)
    losses = keras_on.loss(backend, "CategoricalCrossentropy", labels, logits, reduction=None)
    np.testing.assert_allclose(losses, -np.log(p[labels == 1]), rtol=1e-3, atol=1e-5)


@holds(quoted.FORGOTTEN, quoted.CLIPPED_FIRST, drawn=draw.classified(values=SMALL), backend=draw.BACKENDS)
def test_tensorflow_clips_before_it_divides_if_labels_are_indices(drawn, backend):
    logits, classes = drawn
    assume((abs(logits.sum(axis=1)) > 1e-2).all())

    def clipped(x):
        return np.clip(x, 1e-7, 1 - 1e-7)

    def divided(x):
        return x / x.sum(axis=1, keepdims=True)

    p = divided(clipped(logits)) if backend == "tensorflow" else clipped(divided(logits))
    losses = keras_on.loss(backend, "SparseCategoricalCrossentropy", classes, logits, reduction=None)
    np.testing.assert_allclose(losses, -np.log(p[np.arange(len(p)), classes]), rtol=1e-3, atol=1e-5)


@holds(quoted.BEHIND, gap=draw.GAPS, draws=3)
def test_only_what_lies_between_or_numpy_clips(gap):
    x, y = np.array([[gap, 0.0]], np.float32), np.array([[0.0, 1.0]], np.float32)
    loss = keras.losses.CategoricalCrossentropy()
    same = keras.layers.Dense(2, kernel_initializer="identity")
    for behind, expected in (([], gap), ([keras.layers.Reshape((2,))], CLIP)):
        model = keras.Sequential([keras.layers.Input((2,)), same, keras.layers.Softmax(), *behind])
        model.compile(keras.optimizers.SGD(0.0), loss)
        fitted = model.fit(x, y, verbose=0).history["loss"][0]
        seen = [loss(y, model(x)), model.evaluate(x, y, verbose=0), fitted]
        np.testing.assert_allclose(seen, expected, rtol=1e-5)
        np.testing.assert_allclose(loss(y, model.predict(x, verbose=0)), CLIP, rtol=1e-5)


@holds(quoted.SIGMOID_OF_TENSORFLOW, logit=st.floats(17, 200, width=32), mode=st.sampled_from(["eager", "tf.function"]))
def test_the_sigmoid_of_tensorflow_is_found_in_a_graph(logit, mode):
    loss = keras.losses.BinaryCrossentropy()

    def step(x):
        with tf.GradientTape() as tape:
            tape.watch(x)
            value = loss(tf.zeros((1, 1)), tf.sigmoid(x))
        return value, tape.gradient(value, x)

    value, gradient = on_tensorflow(step, mode)(tf.constant([[logit]]))
    expected = (15.942385, 0) if mode == "eager" else (logit, 1)
    np.testing.assert_allclose([float(value), gradient.numpy()[0, 0]], expected, rtol=1e-5)


@holds(quoted.RESCALED, drawn=draw.classified(values=st.floats(0.0625, 0.9375, width=32)), backend=draw.BACKENDS)
def test_rows_are_divided_by_their_sum(drawn, backend):
    rows, classes = drawn
    right = -np.log(rows / rows.sum(axis=1, keepdims=True))[np.arange(len(rows)), classes]
    dense = keras_on.loss(backend, "CategoricalCrossentropy", one_hot(rows, classes), rows, reduction=None)
    sparse = keras_on.loss(backend, "SparseCategoricalCrossentropy", classes, rows, reduction=None)
    np.testing.assert_allclose(dense, right, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(sparse, right, rtol=1e-4, atol=1e-5)


@holds(quoted.OUT_OF_RANGE, drawn=draw.out_of_range())
def test_an_index_out_of_range_on_tensorflow_and_jax(drawn):
    logits, classes = drawn
    options = {"from_logits": True, "reduction": None}
    with pytest.raises(ValueError):
        keras_on.loss("tensorflow", "SparseCategoricalCrossentropy", classes, logits, **options)
    losses = keras_on.loss("jax", "SparseCategoricalCrossentropy", classes, logits, **options)
    out = (classes < 0) | (classes >= logits.shape[1])
    np.testing.assert_array_equal(losses[out], 0)
    np.testing.assert_allclose(losses[~out], exact(logits[~out], classes[~out]), rtol=1e-4, atol=1e-5)


@holds(quoted.MASKED_CLASS, drawn=draw.masked(), backend=st.sampled_from(["tensorflow", "torch", "jax", "numpy"]))
def test_a_masked_class_on_each_backend(drawn, backend):
    row, own = drawn
    loss = keras_on.loss(backend, "SparseCategoricalCrossentropy", np.array([own]), row[None], from_logits=True)
    if backend in ("jax", "numpy"):
        assert np.isnan(loss)
    else:
        np.testing.assert_allclose(loss, exact(row[None], [own])[0], rtol=1e-4, atol=1e-5)


@holds(quoted.BINARY_FOCAL, gap=draw.GAPS, backend=OTHERS)
def test_binary_focal_clips_logits(gap, backend):
    loss = keras_on.loss(backend, "BinaryFocalCrossentropy", np.float32([[1]]), np.float32([[-gap]]), from_logits=True)
    np.testing.assert_allclose(loss, CLIP, rtol=1e-4)


@holds(quoted.WEIGHTS, batch=st.integers(1, 4), count=st.integers(2, 4), seed=st.integers(0, 99), backend=draw.BACKENDS)
def test_weights_per_label_need_a_trailing_axis(batch, count, seed, backend):
    random = np.random.default_rng(seed)
    labels = random.integers(0, 2, (batch, count)).astype(np.float32)
    logits = random.normal(size=(batch, count)).astype(np.float32)
    weights = random.uniform(0.5, 9, (batch, count)).astype(np.float32)
    losses = np.logaddexp(0, logits) - labels * logits
    right = (weights * losses).mean()

    def weighted(*arrays):
        return keras_on.loss(backend, "BinaryCrossentropy", *arrays, from_logits=True, sample_weight=weights)

    np.testing.assert_allclose(weighted(labels[..., None], logits[..., None]), right, rtol=1e-4)
    if batch in (1, count):
        met = (weights * losses.mean(axis=1)).mean()  # each weight meets the mean loss of the example at its column
        np.testing.assert_allclose(weighted(labels, logits), met, rtol=1e-4)
    else:
        with pytest.raises(ValueError):
            weighted(labels, logits)


@holds(quoted.MASK_ZERO, seed=st.integers(0, 99), draws=6)
def test_the_mask_of_an_embedding_reaches_the_loss(seed):
    random = np.random.default_rng(seed)
    tokens = random.integers(0, 3, (2, 5))
    tokens[0, 0] = 1
    labels = random.integers(0, 4, (2, 5))
    logits = keras.layers.Embedding(4, 4, mask_zero=True)(tokens)
    copy = np.array(logits)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    losses = exact(copy.reshape(-1, 4), labels.ravel())
    np.testing.assert_allclose(loss(labels, logits), losses[tokens.ravel() != 0].mean(), rtol=1e-5)
    np.testing.assert_allclose(loss(labels, copy), losses.mean(), rtol=1e-5)


@holds(quoted.FOCAL, drawn=draw.classified(values=SMALL), backend=draw.BACKENDS)
def test_alpha_divides_by_four(drawn, backend):
    logits, classes = drawn
    loss = keras_on.loss(
        backend,
        "CategoricalFocalCrossentropy",
        one_hot(logits, classes),
        logits,
        from_logits=True,
        gamma=0.0,
        reduction=None,
    )
    right = np.minimum(exact(logits, classes), CLIP) / 4
    np.testing.assert_allclose(loss, right, rtol=1e-3, atol=1e-6)
