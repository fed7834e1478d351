"""The page on a number: each sentence tried over the domain that it speaks of."""

import jax.numpy as jnp
import numpy as np
import optax
import torch
import torch.nn.functional as F
from scipy.special import log_expit, log_softmax

from . import keras_on
from . import strategies as draw
from .frameworks import COMPILED, dense, sparse, tf
from .holds import holds
from .quoted import defects, keras_losses
from .quoted import numbers as quoted


@holds(
    quoted.NO_CLIP,
    defects.LOGITS,
    defects.OTHER_BACKEND,
    keras_losses.NO_ACTIVATION,
    keras_losses.PASS_LOGITS,
    gap=draw.GAPS,
    backend=draw.BACKENDS,
    draws=COMPILED,
)
def test_losses_of_logits_do_not_clip(gap, backend):
    row, label, index = np.array([[gap, 0]], np.float32), np.array([[0, 1]], np.float32), np.array([1])
    logit, one = np.array([[-gap]], np.float32), np.ones((1, 1), np.float32)
    losses = [
        tf.nn.sigmoid_cross_entropy_with_logits(one, logit),
        tf.nn.weighted_cross_entropy_with_logits(one, logit, 1.0),
        dense(label, row),
        sparse(index, row),
        F.binary_cross_entropy_with_logits(torch.tensor(logit), torch.tensor(one)),
        F.cross_entropy(torch.tensor(row), torch.tensor(label)),
        F.cross_entropy(torch.tensor(row), torch.tensor(index)),
        optax.sigmoid_binary_cross_entropy(jnp.asarray(logit), jnp.asarray(one)),
        optax.softmax_cross_entropy(jnp.asarray(row), jnp.asarray(label)),
        optax.softmax_cross_entropy_with_integer_labels(jnp.asarray(row), jnp.asarray(index)),
        -log_expit(logit),
        -log_softmax(row, axis=-1)[0, 1],
        keras_on.loss(backend, "BinaryCrossentropy", one, logit, from_logits=True),
        keras_on.loss(backend, "CategoricalCrossentropy", label, row, from_logits=True),
        keras_on.loss(backend, "SparseCategoricalCrossentropy", index, row, from_logits=True),
    ]
    for loss in losses:
        np.testing.assert_allclose(loss, np.broadcast_to(gap, np.shape(loss)), rtol=1e-5)
