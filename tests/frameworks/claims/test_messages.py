"""The page on error messages: each sentence tried over the domain that it speaks of."""

import jax.numpy as jnp
import numpy as np
import optax
import pytest
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import assume
from hypothesis import strategies as st
from sklearn.metrics import log_loss

from . import strategies as draw
from .frameworks import COMPILED
from .holds import holds
from .quoted import messages as quoted


@holds(quoted.NOT_RESCALED, drawn=draw.classified(least=2, values=st.floats(0.0625, 0.375, width=32)))
def test_rows_that_do_not_sum_to_one_are_used_as_they_are(drawn):
    rows, classes = drawn
    rows = np.concatenate([rows.astype(np.float64), np.ones((len(rows), 1))], axis=1)  # a sum above 1
    with pytest.warns(UserWarning, match="do not sum to one"):
        loss = log_loss(classes, rows, labels=range(rows.shape[1]))
    np.testing.assert_allclose(loss, -np.log(rows[np.arange(len(rows)), classes]).mean(), rtol=1e-6)


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
