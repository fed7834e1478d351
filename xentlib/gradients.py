"""Derivatives of the losses, by their logits unless it says otherwise, under the losses' names, with their arguments.

The derivatives hold for any labels, also for those that do not sum to 1, and at a logit of 0.
"""

from __future__ import annotations  # help() shows ArrayLike, not all that it stands for

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import _blocks, _checks, linear
from .activations import place, probabilities, total


def sigmoid_cross_entropy_with_logits(*, labels: ArrayLike, logits: ArrayLike) -> NDArray[np.floating]:
    r"""Derivative of the sigmoid cross entropy by the logit.

    $$\frac{\partial\ell}{\partial x} = \sigma(x) - z$$

    Args:
        labels: Target probabilities $z$, any shape. Not checked to lie in [0, 1].
        logits: Log-odds $x$, the shape of ``labels``.

    Returns:
        Derivatives in nats per unit of logit, shape and dtype as of the loss.

    Raises:
        TypeError: An argument is not real-valued, or a masked array.
        ValueError: The shapes differ (they are never broadcast), an argument is ragged, or a Python number is beyond
            the range of the other's dtype.

    Source:
        The gradient TensorFlow 2.21 takes of ``tf.nn.sigmoid_cross_entropy_with_logits``.

    Examples:
        >>> sigmoid_cross_entropy_with_logits(labels=[1.0, 0.0, -1.0], logits=[5.0, 5.0, 5.0]).round(6)
        array([-0.006693,  0.993307,  1.993307])
    """
    (labels, logits), dtype = _checks.elementwise(labels=labels, logits=logits)

    def formula(z, x):
        # sigmoid(x) = max(e^-|x|, H(x)) / (1 + e^-|x|), H the step function. The label is subtracted before the
        # division: sigmoid(x) - 1 would be rounded to 0 where -e^-|x| keeps all digits.
        power = np.exp(-np.abs(x))
        return (np.maximum(power, x > 0) - z - z * power) / (1 + power)

    return _blocks.elementwise(formula, dtype, labels, logits)


def weighted_cross_entropy_with_logits(
    *, labels: ArrayLike, logits: ArrayLike, pos_weight: ArrayLike
) -> NDArray[np.floating]:
    r"""Derivative of the weighted cross entropy by the logit.

    $$\frac{\partial\ell}{\partial x} = (1 - z)\,\sigma(x) - q z\,\sigma(-x)$$

    Args:
        labels: Target probabilities $z$, any shape. Not checked to lie in [0, 1].
        logits: Log-odds $x$, the shape of ``labels``.
        pos_weight: Weight $q$ of the positive term; broadcast to the shape of ``logits``.

    Returns:
        Derivatives in nats per unit of logit, shape and dtype as of the loss.

    Raises:
        TypeError: An argument is not real-valued, or a masked array.
        ValueError: The shapes of ``labels`` and ``logits`` differ, ``pos_weight`` does not broadcast to them, an
            argument is ragged, or a Python number is beyond the range of the others' dtype.

    Source:
        Differentiation of the loss. TensorFlow 2.21 agrees except at a logit of exactly 0.

    Examples:
        >>> weighted_cross_entropy_with_logits(labels=[1.0, 0.0], logits=[0.0, 0.0], pos_weight=3.0)
        array([-1.5,  0.5])
    """
    (labels, logits, pos_weight), dtype = _checks.elementwise(labels=labels, logits=logits, pos_weight=pos_weight)
    pos_weight = _checks.broadcastable(pos_weight, to=logits)

    def formula(z, x, q):
        power = np.exp(-np.abs(x))
        return ((1 - z) * np.maximum(power, x > 0) - q * z * np.maximum(power, x < 0)) / (1 + power)

    return _blocks.elementwise(formula, dtype, labels, logits, pos_weight, computed=np.float64)


def softmax_cross_entropy_with_logits(*, labels: ArrayLike, logits: ArrayLike, axis: int = -1) -> NDArray[np.floating]:
    r"""Derivative of the softmax cross entropy by each logit.

    $$\frac{\partial\ell}{\partial x_k} = p_k\sum_j y_j - y_k$$

    Args:
        labels: Target probabilities $y_k$ of the classes. Not checked to lie in [0, 1] or to sum to 1.
        logits: Unnormalised log-probabilities, the shape of ``labels``, at least one dimension.
        axis: The axis of the classes.

    Returns:
        Derivatives in nats per unit of logit, the shape of ``logits``, in the promoted dtype.

    Raises:
        TypeError: An argument is not real-valued, or a masked array, or ``axis`` is no integer.
        ValueError: The shapes differ (they are never broadcast), an argument is ragged, there is no dimension or no
            class, or ``axis`` is none of the axes.

    Source:
        Differentiation of the loss. TensorFlow 2.21 leaves the factor $\sum_j y_j$ out.

    Examples:
        >>> softmax_cross_entropy_with_logits(labels=[[1.0, 0.0]], logits=[[-1.0, 1.0]]).round(6)
        array([[-0.880797,  0.880797]])
    """
    (labels, logits), axis, dtype = _checks.rows(axis, labels=labels, logits=logits)

    def formula(y, x):
        p, top, not_top = probabilities(x)
        sum_y = total(y)
        gradient = p * sum_y - y
        # A p close to 1 may cancel with its y: without y_k p_k, which stands in both terms, no digit is lost.
        p_top, y_top = p.ravel("K")[top], y.ravel("K")[top]
        gradient.ravel("K")[top] = p_top * (sum_y - y_top) - y_top * not_top
        return gradient

    return _blocks.rows(formula, dtype, labels, logits, axis=axis, per_class=True)


softmax_cross_entropy_with_logits_v2 = softmax_cross_entropy_with_logits


def sparse_softmax_cross_entropy_with_logits(
    *, labels: ArrayLike, logits: ArrayLike, ignore_index: int | None = None, where: ArrayLike | None = None
) -> NDArray[np.floating]:
    r"""Derivative of the sparse softmax cross entropy by each logit.

    $$\frac{\partial\ell}{\partial x_k} = p_k - [k = y]$$

    Args:
        labels: Class indices $y$ counted from 0, of any integer dtype, the shape of ``logits`` without its last axis.
        logits: Unnormalised log-probabilities, the classes on the last axis.
        ignore_index: Label of the rows that do not count; none by default.
        where: Which rows count, booleans or 0 and 1, broadcast to the shape of ``labels``, as in Optax; all by default.

    Returns:
        Derivatives in nats per unit of logit, the shape and dtype of ``logits``; 0 in rows that do not count.

    Raises:
        TypeError: ``labels`` or ``ignore_index`` are not integers, another argument is not real-valued, or one is a
            masked array.
        ValueError: The shapes do not match, an argument is ragged, there is no dimension or no class, ``where`` holds
            other numbers, or the label of a row that counts is out of range.

    Source:
        The gradient TensorFlow 2.21 takes of ``tf.nn.sparse_softmax_cross_entropy_with_logits``.

    Examples:
        >>> sparse_softmax_cross_entropy_with_logits(labels=[0], logits=[[-1.0, 1.0]]).round(6)
        array([[-0.880797,  0.880797]])
    """
    labels, logits, dtype, kept = _checks.indices_and_rows(labels, logits, ignore_index, where)

    def formula(y, x):
        p, top, not_top = probabilities(x)
        label = place(y, x)
        # p - 1 keeps no digit of a p close to 1. 0 - not_top, since -not_top would make a 0 a -0.0.
        p.ravel("K")[label] = np.where(label == top, 0 - not_top, p.ravel("K")[label] - 1)
        return p

    return _blocks.rows(formula, dtype, labels, logits, per_class=True, kept=kept)


def linear_softmax_cross_entropy(
    *,
    hidden: ArrayLike,
    weight: ArrayLike,
    labels: ArrayLike,
    ignore_index: int | None = None,
    where: ArrayLike | None = None,
    output_gradients: ArrayLike = 1,
) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    r"""Derivatives of the linear softmax cross entropy by the hidden states and by the weights.

    With hidden states $h_i$, weights $w_k$, $g_i$ the factor of loss $i$ and $s_{ik} = g_i (p_{ik} - [k = y_i])$:

    $$\frac{\partial L}{\partial h_i} = \sum_k s_{ik} w_k \qquad
    \frac{\partial L}{\partial w_k} = \sum_i s_{ik} h_i \qquad L = \sum_i g_i \ell_i$$

    Args:
        hidden: What goes into the last layer, the features on the last axis.
        weight: One row of weights for each class, as ``torch.nn.Linear`` keeps them.
        labels: Class indices counted from 0, of any integer dtype, the shape of ``hidden`` without its last axis.
        ignore_index: Label of the rows that contribute nothing, whatever their hidden states; none by default.
        where: Which rows count, booleans or 0 and 1, broadcast to the shape of ``labels``, as in Optax; all by default.
        output_gradients: What each loss counts in the scalar $L$: 1 for the sum, one over ``reduction(...).count``
            for the mean; broadcast to the shape of ``labels``.

    Returns:
        The derivatives in the shapes of ``hidden`` and of ``weight``, in their promoted dtype. The logits are computed
        anew, in chunks. A row with an infinite logit makes NaN.

    Raises:
        TypeError: ``labels`` or ``ignore_index`` are not integers, another argument is not real-valued, or one is a
            masked array.
        ValueError: The shapes do not match, an argument is ragged, there is no class, ``where`` holds other numbers, or
            the label of a row that counts is out of range.

    Source:
        Differentiation of the loss; ``output_gradients`` is the name that ``tf.GradientTape.gradient`` has for it.

    Examples:
        >>> weight = [[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]
        >>> by_hidden, by_weight = linear_softmax_cross_entropy(hidden=[2.0, -1.0], weight=weight, labels=0)
        >>> by_hidden.round(6)
        array([-0.035119,  0.294615])
        >>> by_weight.round(6).tolist()
        [[-0.589231, 0.294615], [0.070238, -0.035119], [0.518993, -0.259496]]
    """
    hidden, weight, labels, dtype, kept = _checks.linear(hidden, weight, labels, ignore_index, where)
    factors = _checks.output_gradients(output_gradients, to=labels)
    by_hidden = np.zeros(hidden.shape, dtype)
    by_hidden[kept], by_weight = linear.slopes(hidden[kept], weight, labels[kept], factors[kept], dtype)
    return by_hidden, by_weight
