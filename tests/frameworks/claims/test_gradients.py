"""The page on gradients: each sentence tried over the domain that it speaks of."""

import keras
import numpy as np
import tensorflow as tf
from hypothesis import strategies as st

from .frameworks import gradient
from .holds import holds
from .quoted import gradients as quoted


@holds(quoted.AT_17, logit=st.floats(17, 500, width=32))
def test_the_sigmoid_is_1_and_the_gradient_nan(logit):
    assert tf.sigmoid(logit) == 1
    assert np.isnan(gradient(lambda x: -tf.math.log(1 - tf.sigmoid(x)), np.float32([logit]))).all()


@holds(quoted.TAKES_THE_LOGITS, logit=st.floats(17, 500, width=32))
def test_keras_takes_the_logits_behind_its_own_sigmoid(logit):
    loss, label = keras.losses.BinaryCrossentropy(), np.zeros((1, 1), np.float32)
    for sigmoid, slope in ((tf.sigmoid, 0), (keras.ops.sigmoid, 1)):
        found = gradient(lambda x, sigmoid=sigmoid: loss(label, sigmoid(x)), np.float32([[logit]]))
        np.testing.assert_allclose(found, slope, atol=1e-6)
