"""The page on error messages: each sentence tried over the domain that it speaks of."""

import functools

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
from sklearn.metrics import log_loss

from . import keras_on
from . import strategies as draw
from .frameworks import COMPILED, exact, softmax
from .holds import holds
from .quoted import messages as quoted


@holds(quoted.NOT_RESCALED, drawn=draw.classified(least=2, values=st.floats(0.0625, 0.375, width=32)))
def test_rows_that_do_not_sum_to_one_are_used_as_they_are(drawn):
    rows, classes = drawn
    rows = np.concatenate([rows.astype(np.float64), np.ones((len(rows), 1))], axis=1)  # a sum above 1
    with pytest.warns(UserWarning, match="do not sum to one"):
        loss = log_loss(classes, rows, labels=range(rows.shape[1]))
    np.testing.assert_allclose(loss, -np.log(rows[np.arange(len(rows)), classes]).mean(), rtol=1e-6)


@holds(quoted.COUNTED, drawn=draw.classified(least=2, values=st.floats(-9, 9, width=32)))
def test_the_classes_are_counted_in_the_labels(drawn):
    logits, classes = drawn
    rows, count = softmax(logits), logits.shape[1]
    assume(1 < len(set(classes)) < count)
    with pytest.raises(ValueError, match="contain different number of classes"):
        log_loss(classes, rows)
    right = exact(logits, classes).mean()
    np.testing.assert_allclose(log_loss(classes, rows, labels=range(count)), right, rtol=1e-5, atol=1e-6)


LOSSES = torch.nn.CrossEntropyLoss, torch.nn.BCEWithLogitsLoss, torch.nn.BCELoss, torch.nn.NLLLoss, torch.nn.KLDivLoss


@holds(quoted.CONSTRUCTORS, loss=st.sampled_from(LOSSES), rows=st.integers(1, 4), count=draw.CLASSES)
def test_tensors_in_the_constructor(loss, rows, count):
    with pytest.raises(RuntimeError, match="Boolean value of Tensor with more than one value is ambiguous"):
        loss(torch.zeros(rows, count), torch.zeros(rows, count))


@holds(quoted.ONE_COLUMN, drawn=draw.rows(), label=draw.LABEL, backend=draw.BACKENDS, draws=12)
def test_one_column_has_no_loss(drawn, label, backend):
    column = drawn[:, :1]
    loss = keras_on.loss(backend, "CategoricalCrossentropy", np.full_like(column, label), column, from_logits=True)
    assert loss == 0


WITHOUT_GRADIENT = {
    "argmax": lambda x: keras.ops.cast(keras.ops.argmax(x, axis=-1, keepdims=True), "float32"),
    "round": keras.ops.round,
    "comparison": lambda x: keras.ops.cast(x > 0, "float32"),
    "NumPy": np.tanh,
}


@holds(quoted.NO_GRADIENT, name=st.sampled_from(sorted(WITHOUT_GRADIENT)), eagerly=st.booleans(), draws=COMPILED)
def test_what_stands_between_has_no_gradient(name, eagerly):
    model = keras.Sequential([keras.layers.Input((3,)), keras.layers.Dense(1)])
    without = WITHOUT_GRADIENT[name]
    model.compile("sgd", lambda y, x: keras.ops.mean((y - without(x)) ** 2), run_eagerly=eagerly)
    traced = name == "NumPy" and not eagerly
    with pytest.raises(NotImplementedError if traced else ValueError, match="symbolic" if traced else "No gradients"):
        model.fit(np.ones((2, 3), np.float32), np.ones((2, 1), np.float32), verbose=0)


PAIRS = [
    (torch.nn.CrossEntropyLoss, F.cross_entropy),
    (torch.nn.BCEWithLogitsLoss, F.binary_cross_entropy_with_logits),
    (torch.nn.BCELoss, F.binary_cross_entropy),
]
TORCH_DTYPES = st.sampled_from([torch.float32, torch.float64, torch.int64, torch.int32, torch.uint8])


@holds(
    *quoted.CLASSES,
    pair=st.sampled_from(PAIRS),
    shapes=draw.shapes(),
    dtypes=st.tuples(TORCH_DTYPES, TORCH_DTYPES),
    value=st.integers(-101, 4),
    weights=st.one_of(st.none(), st.integers(1, 5)),
    ignored=st.sampled_from([None, -100, 0, 3]),
    draws=150,
)
def test_the_class_raises_what_the_function_raises(pair, shapes, dtypes, value, weights, ignored):
    made, function = pair
    options = {"weight": None if weights is None else torch.ones(weights)}
    if function is F.cross_entropy and ignored is not None:
        options["ignore_index"] = ignored
    logits, labels = torch.ones(shapes[0], dtype=dtypes[0]), torch.full(shapes[1], value % 256).to(dtypes[1])
    found = []
    for call in (made(**options), functools.partial(function, **options)):
        try:
            found.append(call(logits, labels).item())
        except Exception as error:
            found.append(f"{type(error).__name__}: {error}")
    np.testing.assert_equal(*found)


@holds(quoted.NEGATIVE_IGNORED, logits=draw.rows(), ignored=st.integers(-300, 300))
def test_a_negative_ignore_index_raises_nothing_for_rows(logits, ignored):
    x = torch.tensor(logits)
    target = torch.softmax(x, dim=1)
    if ignored < 0:
        assert F.cross_entropy(x, target, ignore_index=ignored) == F.cross_entropy(x, target)
    else:
        with pytest.raises(RuntimeError, match="ignore_index is not supported for floating point target"):
            F.cross_entropy(x, target, ignore_index=ignored)


@holds(quoted.INTEGER_LABELS, logits=draw.rows(least=2), count=st.integers(2, 6), draws=COMPILED)
def test_a_wrong_number_of_integer_labels(logits, count):
    assume(count != len(logits))
    with pytest.raises(ValueError, match="Incompatible shapes for broadcasting"):
        optax.softmax_cross_entropy_with_integer_labels(jnp.asarray(logits), jnp.zeros(count, int))


@holds(quoted.FIRST_DIMENSION, rank=st.integers(1, 3), known=st.booleans(), draws=COMPILED)
def test_the_first_dimension_is_named_for_ranks_1_and_2(rank, known):
    spec = [None] * rank if known else None

    @tf.function(
        input_signature=[
            tf.TensorSpec(spec, tf.int32),
            tf.TensorSpec([*spec, None] if known else None, tf.float32),
        ]
    )
    def loss(labels, logits):
        return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)

    with pytest.raises(tf.errors.InvalidArgumentError) as raised:
        loss(np.zeros([3] * rank, np.int32), np.zeros([2] * rank + [4], np.float32))
    assert ("must have the same first dimension" in str(raised.value)) == (known and rank == 1)
