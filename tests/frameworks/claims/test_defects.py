"""The page Defects: each sentence tried over the domain that it speaks of."""

import warnings

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
from scipy.special import expit, log_softmax
from sklearn.metrics import log_loss

from . import keras_on
from . import strategies as draw
from .frameworks import COMPILED, ERRORS, dense, exact, gradient, on_tensorflow, on_torch, one_hot, softmax
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


@holds(*quoted.MASKED_XLA, drawn=draw.masked(), dtype=draw.FLOATS, seed=st.integers(0, 99), draws=2 * COMPILED)
def test_xla_leaves_a_masked_class_out(drawn, dtype, seed):
    row, own = drawn
    logits, masked = row[None].astype(dtype), np.isinf(row)
    teacher = softmax(np.where(masked, -np.inf, np.random.default_rng(seed).normal(size=row.shape))[None])
    losses = exact(logits[:, ~masked].repeat(sum(~masked), 0), np.arange(sum(~masked)))
    xla, rounding = on_tensorflow(dense, "XLA"), 10 * np.finfo(dtype).eps
    for label, expected in (
        (one_hot(logits, [own]), exact(logits, [own])),
        (teacher, teacher[:, ~masked] @ losses),
    ):
        loss = xla(tf.constant(label.astype(dtype)), tf.constant(logits))
        np.testing.assert_allclose(loss, expected, rtol=rounding, atol=60 * rounding)


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


@holds(quoted.FLOAT16_BACKENDS, size=st.integers(1, 4), backend=draw.BACKENDS)
def test_the_functions_do_not_clip_float16(size, backend):
    wrong = np.zeros(size, np.float16), np.ones(size, np.float16)
    loss = keras_on.loss(backend, "binary_crossentropy", *wrong)
    np.testing.assert_array_equal(loss, 100 if backend == "torch" else np.inf)


@holds(quoted.FLOAT16_CLASSES, label=draw.LABEL)
def test_keras_classes_cast_float16_up(label):
    wrong = np.array([1 - label], np.float16)
    assert np.isfinite(keras.losses.BinaryCrossentropy()(np.array([label], np.float16), wrong))
    rows = np.array([[label, 1 - label]], np.float16)
    assert np.isfinite(keras.losses.CategoricalCrossentropy()(rows, 1 - rows))


@holds(quoted.ZERO_LOGIT, label=draw.SHARE, pos_weight=draw.POS_WEIGHTS, mode=draw.MODES, draws=30)
def test_the_gradient_at_a_logit_of_zero(label, pos_weight, mode):
    labels, zeros = np.array([label], np.float32), np.zeros(1, np.float32)
    right = (1 - label) / 2 - pos_weight * label / 2
    loss = on_tensorflow(lambda x: tf.nn.weighted_cross_entropy_with_logits(labels, x, pos_weight), mode)
    np.testing.assert_allclose(gradient(loss, zeros), 1 - labels, rtol=1e-6)
    tensor = torch.zeros(1, requires_grad=True)
    F.binary_cross_entropy_with_logits(tensor, torch.tensor(labels), pos_weight=torch.tensor(pos_weight)).backward()
    np.testing.assert_allclose(tensor.grad, right, rtol=1e-5, atol=1e-7)


@holds(quoted.COLUMN, drawn=draw.classified(values=st.floats(-10, 10, width=32)), backend=draw.BACKENDS, draws=20)
def test_a_column_of_indices_is_taken_for_probabilities(drawn, backend):
    logits, classes = drawn
    column = classes[:, None].astype(np.float32)
    taken = -(column * log_softmax(logits.astype(np.float64), axis=1)).sum(axis=1)
    for losses in (dense(column, logits), optax.softmax_cross_entropy(jnp.asarray(logits), jnp.asarray(column))):
        np.testing.assert_allclose(losses, taken, rtol=1e-4, atol=1e-5)
    with pytest.raises(ValueError):
        keras_on.loss(backend, "CategoricalCrossentropy", column, logits, from_logits=True)


@holds(quoted.WEIGHTED_MEAN, drawn=draw.classified(), mode=draw.TORCH_MODES, seed=st.integers(0, 99))
def test_the_two_means_of_class_weights(drawn, mode, seed):
    logits, classes = drawn
    weights = np.random.default_rng(seed).uniform(0.1, 5, logits.shape[1]).astype(np.float32)
    loss, arguments = on_torch(F.cross_entropy, mode), (torch.tensor(logits), torch.tensor(classes))
    total = (weights[classes] * exact(logits, classes)).sum()
    by_index = loss(*arguments, weight=torch.tensor(weights))
    by_row = loss(arguments[0], torch.tensor(one_hot(logits, classes)), weight=torch.tensor(weights))
    np.testing.assert_allclose(by_index, total / weights[classes].sum(), rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(by_row, total / len(classes), rtol=1e-4, atol=1e-5)


@holds(quoted.NUMPY_BACKEND, label=draw.LABEL, logit=st.floats(-200, 200, width=32), gap=draw.GAPS)
def test_keras_on_numpy_clips_the_binary_loss(label, logit, gap):
    binary = keras_on.loss("numpy", "BinaryCrossentropy", np.float32([label]), np.float32([logit]), from_logits=True)
    exact = np.logaddexp(0, (1 - 2 * label) * logit)
    np.testing.assert_allclose(binary, np.clip(exact, 1.1921e-07, 16.118), rtol=2e-2, atol=1.2e-7)
    assert 1.192e-07 <= binary <= 16.1182
    rows = np.array([[gap, 0]], np.float32)
    softmax = keras_on.loss("numpy", "CategoricalCrossentropy", np.array([[0.0, 1.0]]), rows, from_logits=True)
    np.testing.assert_allclose(softmax, gap, rtol=1e-5)


@holds(quoted.ZERO_ROWS_TRAIN, quoted.ZERO_ROWS_MASKED, drawn=draw.classified(), mode=draw.MODES, draws=COMPILED)
def test_zero_rows_train_unless_multiplied_away(drawn, mode):
    logits, classes = drawn
    labels = one_hot(logits, classes)
    labels[::2] = 0
    right = np.where(labels.any(axis=1, keepdims=True), softmax(logits) - labels, 0)
    by_keras = keras.losses.CategoricalCrossentropy(from_logits=True, reduction=None)
    for loss in (lambda x: dense(labels, x), lambda x: by_keras(labels, x)):
        losses = on_tensorflow(loss, mode)
        np.testing.assert_array_equal(losses(tf.constant(logits))[::2], 0)
        np.testing.assert_allclose(gradient(losses, logits), softmax(logits) - labels, rtol=1e-4, atol=1e-6)
        kept = on_tensorflow(lambda x, loss=loss: loss(x) * labels.sum(axis=-1), mode)
        np.testing.assert_allclose(gradient(kept, logits), right, rtol=1e-4, atol=1e-6)


@holds(quoted.SWAPPED_ROWS, drawn=draw.classified(values=st.floats(-10, 10, width=32)), backend=draw.BACKENDS, draws=12)
def test_swapped_rows_raise_nothing(drawn, backend):
    logits, classes = drawn
    labels = one_hot(logits, classes)
    swapped = -(logits * log_softmax(labels.astype(np.float64), axis=1)).sum(axis=1).mean()
    by_torch = F.cross_entropy(torch.tensor(labels), torch.tensor(logits))
    by_keras = keras_on.loss(backend, "CategoricalCrossentropy", logits, labels, from_logits=True)
    np.testing.assert_allclose([by_torch, by_keras], swapped, rtol=1e-4, atol=1e-5)


@holds(quoted.SWAPPED_BINARY, logits=draw.rows(values=st.floats(-10, 10, width=32)), backend=draw.BACKENDS, draws=12)
def test_swapped_binary_labels_raise_nothing(logits, backend):
    labels = (logits > 0).astype(np.float32)
    swapped = (np.logaddexp(0, labels) - logits * labels).mean()
    by_keras = keras_on.loss(backend, "BinaryCrossentropy", logits, labels, from_logits=True)
    np.testing.assert_allclose(by_keras, swapped, rtol=1e-4, atol=1e-5)


@holds(quoted.DENOMINATORS, drawn=draw.classified(values=st.floats(-5, 5, width=32)), seed=st.integers(0, 99))
def test_what_other_weights_divide_by(drawn, seed):
    logits, classes = drawn
    random = np.random.default_rng(seed)
    labels = random.integers(0, 2, len(logits)).astype(np.float32)
    weights = random.uniform(0.1, 5, len(logits)).astype(np.float32)
    x, y, w = (torch.tensor(array) for array in (logits[:, 0], labels, weights))
    losses = np.logaddexp(0, logits[:, 0].astype(float)) - labels * logits[:, 0]
    by_n, by_weights = (weights * losses).mean(), (weights * losses).sum() / weights.sum()
    np.testing.assert_allclose(F.binary_cross_entropy_with_logits(x, y, weight=w), by_n, rtol=1e-4)
    np.testing.assert_allclose(F.binary_cross_entropy(torch.sigmoid(x), y, weight=w), by_n, rtol=1e-4)
    rows = softmax(logits)
    got = log_loss(classes, rows, sample_weight=weights, labels=range(rows.shape[1]))
    np.testing.assert_allclose(got, (weights * exact(logits, classes)).sum() / weights.sum(), rtol=1e-4, atol=1e-6)
    np.testing.assert_allclose(
        log_loss(labels, 1 / (1 + np.exp(-logits[:, 0].astype(float))), sample_weight=weights, labels=[0, 1]),
        by_weights,
        rtol=1e-4,
    )
    target = torch.tensor(random.dirichlet(np.ones(rows.shape[1]), len(rows)))
    with warnings.catch_warnings(action="ignore"):
        mean = F.kl_div(torch.tensor(rows).log(), target)
    total = F.kl_div(torch.tensor(rows).log(), target, reduction="sum")
    np.testing.assert_allclose(mean * rows.size, total, rtol=1e-6)


@holds(quoted.UNMOVED, batch=st.integers(1, 3), steps=st.integers(1, 4), count=draw.CLASSES, seed=st.integers(0, 99))
def test_an_unmoved_class_axis_is_noticed_only_by_its_length(batch, steps, count, seed):
    random = torch.Generator().manual_seed(seed)
    logits = torch.randn(batch, steps, count, generator=random)
    labels = torch.randint(0, count, (batch, steps), generator=random)
    if steps != count:
        with pytest.raises((RuntimeError, ValueError)):
            F.cross_entropy(logits, labels)
    else:
        taken = F.log_softmax(logits, dim=1).gather(1, labels[:, None])
        np.testing.assert_allclose(F.cross_entropy(logits, labels), -taken.mean(), rtol=1e-5)


@holds(quoted.SAFE_SOFTMAX, drawn=draw.masked(), draws=COMPILED)
def test_safe_softmax_is_right_backwards_and_nan_forwards(drawn):
    row, own = drawn
    logits, labels = jnp.asarray(row), jnp.asarray(np.eye(len(row), dtype=np.float32)[own])
    loss = optax.safe_softmax_cross_entropy
    np.testing.assert_allclose(loss(logits, labels), exact(row[None], [own])[0], rtol=1e-4, atol=1e-5)
    right = softmax(row) - np.asarray(labels)
    np.testing.assert_allclose(jax.grad(loss)(logits, labels), right, rtol=1e-4, atol=1e-6)
    assert np.isnan(jax.jacfwd(loss)(logits, labels)).any()
    masked = jnp.asarray(np.eye(len(row), dtype=np.float32)[np.argmin(row)])
    assert loss(logits, masked) == np.inf


@holds(
    quoted.IGNORED_NAN,
    quoted.IGNORED_NAN_SELECTED,
    drawn=draw.classified(least=2, values=st.floats(-10, 10, width=32)),
    bad=st.sampled_from([np.nan, np.inf]),
    place=st.integers(0, 5),
    mode=draw.TORCH_MODES,
)
def test_a_nan_in_an_ignored_row_reaches_its_gradient(drawn, bad, place, mode):
    rows, classes = drawn
    rows[0, place % rows.shape[1]] = bad
    classes[0] = -100
    logits, labels = torch.tensor(rows, requires_grad=True), torch.tensor(classes)
    loss = on_torch(F.cross_entropy, mode)(logits, labels)
    loss.backward()
    np.testing.assert_allclose(loss.item(), exact(rows[1:], classes[1:]).mean(), rtol=1e-4, atol=1e-5)
    assert logits.grad[0].isnan().any() and logits.grad[1:].isfinite().all()
    logits.grad = None
    kept = labels != -100
    F.cross_entropy(logits[kept], labels[kept]).backward()
    assert logits.grad.isfinite().all()


@holds(
    quoted.LOGSIGMOID, x=st.floats(-80, 80, width=32), dtype=st.sampled_from([torch.float32, torch.float64]), draws=100
)
def test_logsigmoid_keeps_the_digits_of_both_labels(x, dtype):
    rtol = 1e-6 if dtype == torch.float32 else 1e-13
    for sign in (1, -1):
        logit = torch.tensor(x, dtype=dtype, requires_grad=True)
        loss = -F.logsigmoid(sign * logit)
        loss.backward()
        np.testing.assert_allclose(loss.item(), np.logaddexp(0, -sign * x), rtol=rtol)
        np.testing.assert_allclose(logit.grad.item(), -sign * expit(-sign * x), rtol=rtol)


@holds(quoted.SOFTPLUS, x=st.floats(20.001, 700))
def test_softplus_returns_its_argument(x):
    assert F.softplus(torch.tensor(x, dtype=torch.float64)).item() == x


@holds(quoted.COMPILED, count=st.integers(65536, 70000), outside=st.sampled_from([-0.5, 1.5]), draws=2)
@pytest.mark.filterwarnings("ignore:`torch.jit.script_method` is deprecated:DeprecationWarning")  # by its own import
def test_compiled_losses_neither_overflow_nor_raise_as_eager_ones_do(count, outside):
    torch.compiler.reset()
    torch.set_num_threads(1)  # with more, an index out of range ends the process
    loss, binary = torch.compile(F.cross_entropy, dynamic=True), torch.compile(F.binary_cross_entropy)
    zeros = torch.zeros(2, count)
    assert F.cross_entropy(zeros.half(), torch.tensor([0, 1])).isinf()
    np.testing.assert_allclose(loss(zeros.half(), torch.tensor([0, 1])), np.log(count), rtol=1e-3)
    np.testing.assert_allclose(loss(zeros, torch.tensor([0, 1]).int()), np.log(count), rtol=1e-5)
    assert binary(torch.tensor([outside]), torch.tensor([1.0])).isnan()
    with pytest.raises(RuntimeError):
        F.binary_cross_entropy(torch.tensor([outside]), torch.tensor([1.0]))
    with pytest.raises(RuntimeError, match="index out of bounds"):
        loss(zeros, torch.tensor([0, count]))


# ---- Workarounds: right over the domain in which the defect is shown ----


@holds(
    quoted.SOFTPLUS_WEIGHTED,
    label=draw.SHARE,
    pos_weight=draw.POS_WEIGHTS,
    logit=st.one_of(st.just(0.0), st.floats(-30, 30, width=32)),
)
def test_softplus_has_the_right_gradient(label, pos_weight, logit):
    def loss(x):
        return pos_weight * label * tf.math.softplus(-x) + (1 - label) * tf.math.softplus(x)

    def weighted(x):
        return tf.nn.weighted_cross_entropy_with_logits(np.float32([label]), x, pos_weight)

    x = np.float32([logit])
    p = 1 / (1 + np.exp(-x.astype(np.float64)))
    expected = (1 - label) * p - pos_weight * label * (1 - p)
    np.testing.assert_allclose(gradient(loss, x), expected, rtol=1e-4, atol=1e-5)
    if logit:
        np.testing.assert_allclose(gradient(weighted, x), expected, rtol=1e-4, atol=1e-5)


@holds(quoted.SPARSE_FOR_A_COLUMN, quoted.BY_NAME, drawn=draw.classified(values=st.floats(-20, 20, width=32)))
def test_the_sparse_function_and_names_are_right(drawn):
    logits, classes = drawn
    x, column = jnp.asarray(logits), classes[:, None]
    for losses in (
        tf.nn.sparse_softmax_cross_entropy_with_logits(logits=logits, labels=column[:, 0]),
        optax.softmax_cross_entropy_with_integer_labels(labels=jnp.asarray(column[:, 0]), logits=x),
    ):
        np.testing.assert_allclose(losses, exact(logits, classes), rtol=1e-4, atol=1e-5)
    labels = one_hot(logits, classes)
    for losses in (
        tf.nn.sigmoid_cross_entropy_with_logits(logits=logits, labels=labels),
        optax.sigmoid_binary_cross_entropy(labels=jnp.asarray(labels), logits=x),
    ):
        np.testing.assert_allclose(losses, np.logaddexp(0, logits) - labels * logits, rtol=1e-4, atol=1e-5)


@holds(quoted.UNREDUCED, quoted.BATCHMEAN, drawn=draw.classified(values=st.floats(-5, 5, width=32)), seed=draw.CLASSES)
def test_what_is_not_reduced_has_one_value(drawn, seed):
    logits, classes = drawn
    random = np.random.default_rng(seed)
    x, weights = torch.tensor(logits), torch.tensor(random.uniform(0.1, 5, logits.shape[1]).astype(np.float32))
    expected = weights.numpy()[classes] * exact(logits, classes)
    for target in (torch.tensor(classes), torch.tensor(one_hot(logits, classes))):
        losses = F.cross_entropy(x, target, weight=weights, reduction="none")
        np.testing.assert_allclose(losses, expected, rtol=1e-4, atol=1e-5)
    p = random.dirichlet(np.ones(logits.shape[1]), len(logits)).astype(np.float32)
    divergence = F.kl_div(F.log_softmax(x, dim=1), torch.tensor(p), reduction="batchmean")
    rows = (p * (np.log(p) - log_softmax(logits.astype(np.float64), axis=1))).sum(axis=1)
    np.testing.assert_allclose(divergence, rows.mean(), rtol=1e-3, atol=1e-5)


@holds(quoted.MOVED, quoted.AT_LEAST_ONE, drawn=draw.sequences(kept=0))
def test_moved_or_flattened_sequences_and_a_count_of_one(drawn):
    logits, classes, counts = drawn
    x, target = torch.tensor(logits), torch.tensor(np.where(counts, classes, -100))
    losses = exact(logits.reshape(-1, logits.shape[-1]), classes.ravel()) * counts.ravel()
    for moved, labels in ((x.movedim(-1, 1), target), (x.flatten(0, 1), target.flatten())):
        total = F.cross_entropy(moved, labels, reduction="sum")
        np.testing.assert_allclose(
            total / max(counts.sum(), 1), losses.sum() / max(counts.sum(), 1), rtol=1e-4, atol=1e-5
        )


@holds(quoted.SUM_TO_ONE, logits=draw.rows(values=st.floats(-20, 20, width=32)), seed=st.integers(0, 99))
def test_labels_that_sum_to_one_have_the_gradient_of_both(logits, seed):
    labels = np.random.default_rng(seed).dirichlet(np.ones(logits.shape[1]), len(logits)).astype(np.float32)
    of_log_softmax = gradient(lambda x: -tf.reduce_sum(labels * tf.nn.log_softmax(x), axis=-1), logits)
    np.testing.assert_allclose(gradient(lambda x: dense(labels, x), logits), of_log_softmax, rtol=1e-4, atol=1e-5)


@holds(quoted.FLOAT32, label=draw.LABEL, gap=draw.GAPS)
def test_float32_and_logits_are_finite_where_the_clip_of_float16_is_not(label, gap):
    wrong = np.array([1 - label], np.float16)
    assert np.isfinite(keras.losses.binary_crossentropy(np.float32([label]), wrong.astype(np.float32)))
    logit = np.array([(1 - 2 * label) * gap], np.float16)
    loss = keras.losses.binary_crossentropy(np.array([label], np.float16), logit, from_logits=True)
    np.testing.assert_allclose(loss, gap, rtol=1e-2)
