"""The page on sparse softmax cross entropy: each sentence tried over the domain that it speaks of."""

import ml_dtypes
import numpy as np
import pytest
import tensorflow as tf
import xentlib
from hypothesis import strategies as st

from . import strategies as draw
from .frameworks import COMPILED, ERRORS, on_tensorflow, sparse
from .holds import holds
from .quoted import sparse_softmax as quoted


@holds(*quoted.DTYPES, logits=draw.FLOATS, mode=draw.MODES, draws=9)
def test_the_dtypes_of_sparse_labels(logits, mode):
    logits, loss = np.array([[2, 1, 0], [0, 1, 0]], logits), on_tensorflow(sparse, mode)
    for dtype in draw.DTYPE_NAMES:
        labels = np.array([0, 1], ml_dtypes.bfloat16 if dtype == "bfloat16" else dtype)
        if np.issubdtype(labels.dtype, np.integer):
            assert xentlib.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits).shape == (2,)
        else:
            with pytest.raises(TypeError):
                xentlib.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        if dtype in ("int32", "int64"):
            assert loss(tf.constant(labels), logits).shape == (2,)
        else:
            with pytest.raises(ERRORS):
                loss(tf.constant(labels), logits)


@holds(
    quoted.OTHERS_MASKED,
    classes=draw.CLASSES,
    own=st.integers(0, 5),
    logit=draw.LOGIT,
    dtype=draw.FLOATS,
    mode=draw.MODES,
    draws=2 * COMPILED,
)
def test_a_loss_of_zero_beside_masked_classes(classes, own, logit, dtype, mode):
    own %= classes
    logits = np.full((1, classes), -np.inf, dtype)
    logits[0, own] = logit
    assert xentlib.sparse_softmax_cross_entropy_with_logits(labels=[own], logits=logits) == 0
    assert on_tensorflow(sparse, mode)(np.array([own]), logits) == 0
