"""The page on reduction, weights and masks: each sentence tried over the domain that it speaks of."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
import tensorflow as tf
import torch
import torch.nn.functional as F

from . import strategies as draw
from .frameworks import COMPILED, gradient, sparse
from .holds import holds
from .quoted import reduction as quoted


@holds(quoted.NOTHING_LEFT, drawn=draw.classified(), draws=COMPILED)
def test_nothing_left_is_a_nan_gradient_or_none_at_all(drawn):
    logits, classes = drawn
    none = np.zeros(len(classes), bool)
    x, labels = torch.tensor(logits, requires_grad=True), torch.tensor(classes)
    by_optax = optax.softmax_cross_entropy_with_integer_labels

    def of_torch(mean):
        x.grad = None
        mean(F.cross_entropy(x, labels, reduction="none")).backward()
        return x.grad.numpy()

    mask, kept = none.astype(np.float32), torch.tensor(none)
    multiplied = [
        gradient(lambda x: tf.reduce_sum(sparse(classes, x) * mask) / mask.sum(), logits),
        of_torch(lambda losses: (losses * kept).sum() / kept.sum()),
        jax.grad(lambda x: (by_optax(x, classes) * mask).sum() / mask.sum())(jnp.asarray(logits)),
    ]
    selected = [
        gradient(lambda x: tf.reduce_mean(tf.boolean_mask(sparse(classes, x), none)), logits),
        of_torch(lambda losses: losses[kept].mean()),
        jax.grad(lambda x: by_optax(x, classes).mean(where=none))(jnp.asarray(logits)),
    ]
    assert all(np.isnan(found).all() for found in multiplied)
    assert all((np.asarray(found) == 0).all() for found in selected)


@holds(quoted.WEIGHTS_OF_ZERO, drawn=draw.classified())
def test_class_weights_of_zero_have_a_nan_gradient(drawn):
    logits, classes = drawn
    for labels, weight, is_right in (
        (torch.full((len(classes),), -100), None, lambda grad: grad == 0),
        (torch.tensor(classes), torch.zeros(logits.shape[1]), torch.isnan),
    ):
        x = torch.tensor(logits, requires_grad=True)
        loss = F.cross_entropy(x, labels, weight=weight)
        loss.backward()
        assert loss.isnan() and is_right(x.grad).all()
