"""The page on weighted cross entropy: each sentence tried over the domain that it speaks of."""

import numpy as np
import pytest
import tensorflow as tf
import xentlib

from . import strategies as draw
from .frameworks import ERRORS
from .holds import holds
from .quoted import weighted as quoted


@holds(quoted.SHAPES, shapes=draw.weighted(), draws=60)
def test_pos_weight_may_enlarge_the_result_in_tensorflow(shapes):
    shape, weights = shapes
    labels, logits, pos_weight = np.ones(shape, np.float32), np.zeros(shape, np.float32), np.ones(weights, np.float32)

    def by_tensorflow():
        return tf.nn.weighted_cross_entropy_with_logits(labels, logits, pos_weight).shape

    def by_xentlib():
        return xentlib.weighted_cross_entropy_with_logits(labels=labels, logits=logits, pos_weight=pos_weight).shape

    try:
        together = np.broadcast_shapes(shape, weights)
    except ValueError:
        for loss in (by_tensorflow, by_xentlib):
            with pytest.raises(ERRORS):
                loss()
        return
    assert by_tensorflow() == together
    if together == shape:
        assert by_xentlib() == shape
    else:
        with pytest.raises(ValueError):
            by_xentlib()
