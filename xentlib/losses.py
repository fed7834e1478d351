"""The four losses, under TensorFlow's names and keywords.

Logits may be infinite: the loss is its limit, and NaN where there is none. Labels and weights are taken to be finite.
float16 is computed in float32, and float32 in float64 where its own range or digits would not do. Digits are kept as
long as e^-|x|, or e to the difference of two logits, is a normal number, which it is up to 708.
"""

from __future__ import annotations  # help() shows ArrayLike, not all that it stands for

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import _blocks, _checks
from ._blocks import FEW_CLASSES
from .activations import gap, largest, minus_log_p, total


def sigmoid_cross_entropy_with_logits(*, labels: ArrayLike, logits: ArrayLike) -> NDArray[np.floating]:
    r"""Cross entropy of each logit against its own label, in nats.

    With logit $x$ and label $z$:

    $$-z\log\sigma(x) - (1 - z)\log(1 - \sigma(x))$$

    Args:
        labels: Target probabilities, any shape. Not checked to lie in [0, 1].
        logits: Log-odds, the shape of ``labels``.

    Returns:
        One loss for each logit, in the promoted dtype; nothing is reduced. Integers and booleans become float64.

    Raises:
        TypeError: An argument is not real-valued, or a masked array.
        ValueError: The shapes differ (they are never broadcast), an argument is ragged, or a Python number is beyond
            the range of the other's dtype.

    Source:
        ``tf.nn.sigmoid_cross_entropy_with_logits``, TensorFlow 2.21.

    Examples:
        >>> sigmoid_cross_entropy_with_logits(labels=[1.0, 0.0], logits=[5.0, 5.0]).round(6)
        array([0.006715, 5.006715])
    """
    (labels, logits), dtype = _checks.elementwise(labels=labels, logits=logits)

    def formula(z, x):
        # x(H(x) - z), H the step function, and log1p(e^-|x|) are both >= 0 for labels in [0, 1]: nothing cancels.
        return _times((x > 0) - z, x) + np.log1p(np.exp(-np.abs(x)))

    return _blocks.elementwise(formula, dtype, labels, logits)


def weighted_cross_entropy_with_logits(
    *, labels: ArrayLike, logits: ArrayLike, pos_weight: ArrayLike
) -> NDArray[np.floating]:
    r"""Sigmoid cross entropy whose positive term counts pos_weight times, in nats.

    With logit $x$, label $z$ and weight $q$:

    $$-q z\log\sigma(x) - (1 - z)\log(1 - \sigma(x))$$

    Args:
        labels: Target probabilities, any shape. Not checked to lie in [0, 1].
        logits: Log-odds, the shape of ``labels``.
        pos_weight: Weight of the positive term; broadcast to the shape of ``logits``.

    Returns:
        One loss for each logit, in the promoted dtype; nothing is reduced. Integers and booleans become float64.

    Raises:
        TypeError: An argument is not real-valued, or a masked array.
        ValueError: The shapes of ``labels`` and ``logits`` differ, ``pos_weight`` does not broadcast to them, an
            argument is ragged, or a Python number is beyond the range of the others' dtype.

    Source:
        ``tf.nn.weighted_cross_entropy_with_logits``, TensorFlow 2.21, whose ``pos_weight`` may also enlarge the result.

    Examples:
        >>> weighted_cross_entropy_with_logits(labels=[1.0, 0.0], logits=[5.0, 5.0], pos_weight=2.0).round(6)
        array([0.013431, 5.006715])
    """
    (labels, logits, pos_weight), dtype = _checks.elementwise(labels=labels, logits=logits, pos_weight=pos_weight)
    pos_weight = _checks.broadcastable(pos_weight, to=logits)

    def formula(z, x, q):
        # -log(sigmoid(x)) = max(-x, 0) + rest and -log(1 - sigmoid(x)) = max(x, 0) + rest: both are >= 0.
        rest = np.log1p(np.exp(-np.abs(x)))
        return _times(q * z, np.maximum(-x, 0) + rest) + _times(1 - z, np.maximum(x, 0) + rest)

    # In float64: a weight would show which digits a subnormal rest has lost.
    return _blocks.elementwise(formula, dtype, labels, logits, pos_weight, computed=np.float64)


def softmax_cross_entropy_with_logits(*, labels: ArrayLike, logits: ArrayLike, axis: int = -1) -> NDArray[np.floating]:
    r"""Cross entropy of each row of logits against a distribution over the classes, in nats.

    With logits $x_k$, labels $y_k$ and $p_k = e^{x_k} / \sum_j e^{x_j}$:

    $$-\sum_k y_k\log p_k$$

    Args:
        labels: Target probabilities of the classes. Not checked to lie in [0, 1] or to sum to 1.
        logits: Unnormalised log-probabilities of the classes, the shape of ``labels``, at least one dimension.
        axis: The axis of the classes.

    Returns:
        One loss for each row: the shape of ``logits`` without ``axis``, in the promoted dtype. Integers and booleans
        become float64.

    Raises:
        TypeError: An argument is not real-valued, or a masked array, or ``axis`` is no integer.
        ValueError: The shapes differ (they are never broadcast), an argument is ragged, there is no dimension or no
            class, or ``axis`` is none of the axes.

    Source:
        ``tf.nn.softmax_cross_entropy_with_logits``, TensorFlow 2.21.

    Examples:
        >>> softmax_cross_entropy_with_logits(labels=[[1.0, 0.0]], logits=[[-1.0, 1.0]]).round(6)
        array([2.126928])
    """
    (labels, logits), axis, dtype = _checks.rows(axis, labels=labels, logits=logits)

    def formula(y, x):
        # -log p_k = -log p_top + (x_top - x_k): both terms are >= 0, and so are all of the sum for labels >= 0.
        top, maximum = largest(x)
        losses = gap(x, top, maximum)
        losses += minus_log_p(x, top)
        return total(_times(y, losses))

    return _blocks.rows(formula, dtype, labels, logits, axis=axis)


# The name in TensorFlow 1, where the one without _v2 passes no gradient on to the labels.
softmax_cross_entropy_with_logits_v2 = softmax_cross_entropy_with_logits


def sparse_softmax_cross_entropy_with_logits(
    *, labels: ArrayLike, logits: ArrayLike, ignore_index: int | None = None, where: ArrayLike | None = None
) -> NDArray[np.floating]:
    r"""Cross entropy of each row of logits against one class index, in nats.

    With logits $x_k$ and class index $y$:

    $$-\log p_y = \log\sum_k e^{x_k} - x_y$$

    Args:
        labels: Class indices counted from 0, of any integer dtype, the shape of ``logits`` without its last axis.
        logits: Unnormalised log-probabilities, the classes on the last axis.
        ignore_index: Label of the rows that do not count, such as PyTorch's -100; none by default.
        where: Which rows count, booleans or 0 and 1, broadcast to the shape of ``labels``, as in Optax; all by default.

    Returns:
        One loss for each label, in the dtype of ``logits``. Integers and booleans become float64. Rows that do not
        count cost 0, whatever their label and their logits. ``reduction`` gives the mean of those that do.

    Raises:
        TypeError: ``labels`` or ``ignore_index`` are not integers, another argument is not real-valued, or one is a
            masked array.
        ValueError: The shapes do not match, an argument is ragged, there is no dimension or no class, ``where`` holds
            other numbers, or the label of a row that counts is out of range.

    Source:
        ``tf.nn.sparse_softmax_cross_entropy_with_logits``, TensorFlow 2.21, which has neither argument.

    Examples:
        >>> sparse_softmax_cross_entropy_with_logits(labels=[0, 1], logits=[[-1.0, 1.0], [-1.0, 1.0]]).round(6)
        array([2.126928, 0.126928])
        >>> sparse_softmax_cross_entropy_with_logits(
        ...     labels=[0, -100], logits=[[-1.0, 1.0], [-1.0, 1.0]], ignore_index=-100
        ... ).round(6)
        array([2.126928, 0.      ])
    """
    labels, logits, dtype, kept = _checks.indices_and_rows(labels, logits, ignore_index, where)

    def formula(y, x):
        return minus_log_p(x, y)

    # On few classes float64 takes no longer than float32 and, where that would not do, float64 after it.
    computed = np.float64 if logits.shape[-1] <= FEW_CLASSES else np.float32
    return _blocks.rows(formula, dtype, labels, logits, computed=computed, kept=kept)


def _times(weight: NDArray, x: NDArray) -> NDArray:
    """weight * x, where a weight of 0 silences even an infinite x."""
    try:
        return _product(weight, x)
    except FloatingPointError:  # 0 * inf
        product = np.asarray(weight * x)
        product[(weight == 0) & np.isinf(x)] = 0
        return product


@np.errstate(invalid="raise")
def _product(weight: NDArray, x: NDArray) -> NDArray:
    return weight * x
