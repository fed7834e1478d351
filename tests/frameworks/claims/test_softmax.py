"""The page on softmax cross entropy: each sentence tried over the domain that it speaks of."""

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import strategies as st

from . import strategies as draw
from .frameworks import COMPILED, ERRORS, dense, on_tensorflow
from .holds import holds
from .quoted import defects
from .quoted import softmax as quoted


@holds(quoted.AXES, defects.FROM_THE_FRONT, rank=st.integers(2, 4), axis=st.integers(-4, 3), mode=draw.MODES, draws=20)
def test_the_axes_that_tensorflow_knows(rank, axis, mode):
    if not -rank <= axis < rank:
        return
    random = np.random.default_rng(rank)
    logits = random.normal(size=(2, 3, 4, 2)[:rank]).astype(np.float32)
    labels = random.random(logits.shape, np.float32)
    loss = on_tensorflow(lambda labels, logits: dense(labels, logits, axis), mode)
    if axis < -1:
        with pytest.raises(ERRORS):
            loss(labels, logits)
    else:
        moved = dense(np.moveaxis(labels, axis, -1), np.moveaxis(logits, axis, -1))
        np.testing.assert_allclose(loss(labels, logits), moved, rtol=1e-5)


@holds(quoted.COLUMN, logits=draw.rows(values=st.floats(-20, 20, width=32)), mode=draw.MODES, draws=COMPILED)
def test_a_column_of_labels_is_repeated(logits, mode):
    column = np.arange(len(logits), dtype=np.float32)[:, None]
    loss = on_tensorflow(dense, mode)
    np.testing.assert_allclose(loss(column, logits), dense(tf.repeat(column, logits.shape[1], 1), logits), rtol=1e-5)
