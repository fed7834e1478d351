"""The page on the same input in each framework: each sentence tried over the domain that it speaks of."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
import torch
import torch.nn.functional as F
from hypothesis import strategies as st
from scipy.special import log_softmax as by_scipy
from scipy.special import softmax as probabilities
from sklearn.metrics import log_loss

from . import keras_on
from . import strategies as draw
from .frameworks import COMPILED, dense, exact, gradient, one_hot, softmax, sparse
from .holds import holds
from .quoted import same_input as quoted


@holds(
    quoted.ORDINARY,
    drawn=draw.classified(values=st.floats(-5, 5, width=32)),
    backend=draw.BACKENDS,
    draws=2 * COMPILED,
)
def test_ordinary_losses_are_the_same(drawn, backend):
    logits, classes = drawn
    labels, rows = one_hot(logits, classes), range(len(logits))
    smoothed = labels * np.float32(0.8) + np.float32(0.1)
    x = torch.tensor(logits, requires_grad=True)
    by_torch = F.cross_entropy(x, torch.tensor(classes), reduction="none")
    by_torch.sum().backward()
    losses = [
        sparse(classes, logits),
        dense(labels, logits),
        by_torch.detach(),
        optax.softmax_cross_entropy_with_integer_labels(jnp.asarray(logits), jnp.asarray(classes)),
        optax.softmax_cross_entropy(jnp.asarray(logits), jnp.asarray(labels)),
        -by_scipy(logits, axis=1)[rows, classes],
        [
            log_loss([one], probabilities(row)[None], labels=range(len(row)))
            for one, row in zip(classes, logits.astype(np.float64))
        ],
        keras_on.loss(backend, "SparseCategoricalCrossentropy", classes, logits, from_logits=True, reduction=None),
    ]
    for loss in losses:
        np.testing.assert_allclose(loss, exact(logits, classes), rtol=1e-4, atol=1e-6)
    expected = softmax(logits) - labels
    by_jax = jax.grad(lambda x: optax.softmax_cross_entropy(x, jnp.asarray(labels)).sum())
    for slope in (gradient(lambda x: sparse(classes, x), logits), x.grad, by_jax(jnp.asarray(logits))):
        np.testing.assert_allclose(slope, expected, rtol=1e-4, atol=1e-6)
    soft = -(smoothed * by_scipy(logits.astype(np.float64), axis=1)).sum(axis=1)
    for loss in (
        dense(smoothed, logits),
        F.cross_entropy(torch.tensor(logits), torch.tensor(smoothed), reduction="none"),
        optax.softmax_cross_entropy(jnp.asarray(logits), jnp.asarray(smoothed)),
    ):
        np.testing.assert_allclose(loss, soft, rtol=1e-4, atol=1e-5)
    with pytest.raises(ValueError):
        log_loss(smoothed, probabilities(logits, axis=1))
