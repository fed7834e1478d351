"""The sparse softmax loss where the logits do not fit: of a linear layer in chunks, and of a vocabulary in parts.

A part of the vocabulary is summed up in three numbers a row: the largest logit of the classes that are not the label,
the sum of their exponentials relative to it, and the label's own logit, -inf where another part holds it. With the
label in the sum, log(sum(e^x)) - x_y would lose the digits of a loss close to 0.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import _checks
from .activations import rounding_error, total

# Logits that are held at once: ROWS x CLASSES, 16 MiB in float32. Of larger products BLAS makes no more speed.
ROWS, CLASSES = 1024, 4096


def linear_softmax_cross_entropy(
    *,
    hidden: ArrayLike,
    weight: ArrayLike,
    labels: ArrayLike,
    ignore_index: int | None = None,
    where: ArrayLike | None = None,
) -> NDArray[np.floating]:
    r"""Sparse softmax cross entropy of the logits hidden @ weight.T, which are never held all at once, in nats.

    With hidden states $h$, weights $w_k$ of class $k$ and class index $y$:

    $$-\log p_y = \log\sum_k e^{h\cdot w_k} - h\cdot w_y$$

    Args:
        hidden: What goes into the last layer, the features on the last axis.
        weight: One row of weights for each class, as ``torch.nn.Linear`` keeps them; Keras keeps the transpose.
        labels: Class indices counted from 0, of any integer dtype, the shape of ``hidden`` without its last axis.
        ignore_index: Label of the rows whose loss is 0 whatever their hidden states; none by default.
        where: Which rows count, booleans or 0 and 1, broadcast to the shape of ``labels``, as in Optax; all by default.

    Returns:
        One loss for each label, in the dtype to which ``hidden`` and ``weight`` promote; nothing is reduced. Beyond the
        arguments and the result it takes the memory of a few million logits, however many there are.

    Raises:
        TypeError: ``labels`` or ``ignore_index`` are not integers, another argument is not real-valued, or one is a
            masked array.
        ValueError: The shapes do not match, an argument is ragged, there is no class, ``where`` holds other numbers, or
            the label of a row that counts is out of range.

    Source:
        ``torch.nn.functional.linear_cross_entropy``, PyTorch 2.13, without its reduction.

    Examples:
        >>> weight = [[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]
        >>> linear_softmax_cross_entropy(hidden=[[2.0, -1.0], [0.0, 3.0]], weight=weight, labels=[0, 1]).round(6)
        array([0.349012, 0.717736])
    """
    hidden, weight, labels, dtype, kept = _checks.linear(hidden, weight, labels, ignore_index, where)
    losses = np.zeros(labels.shape, dtype)
    losses[kept] = _losses(_parts(hidden[kept], weight, labels[kept], _computed(dtype)))
    return losses[()]


@np.errstate(all="ignore")
def slopes(
    hidden: NDArray, weight: NDArray, labels: NDArray, output_gradients: NDArray, dtype: np.dtype
) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """The gradients of sum(output_gradients * losses) by rows of hidden states and by the weights, chunk by chunk."""
    computed = _computed(dtype)
    by_hidden, by_weight = np.zeros(hidden.shape, computed), np.zeros(weight.shape, computed)
    top, powers, own = _parts(hidden, weight, labels, computed)
    largest = np.maximum(top, own)
    others = powers * _power(top, largest)
    # Times e^(x_k - largest) this is the slope of class k, but that of the label, p - 1 = -others / everything.
    factors = output_gradients / (others + _power(own, largest))
    for rows, classes, h, w in _chunks(hidden, weight, computed):
        x = _logits(h, w)
        maximum = largest[rows, np.newaxis].astype(computed)
        pieces = min(16, len(x))  # which stay in the cache
        for some, m in zip(np.array_split(x, pieces), np.array_split(maximum, pieces)):
            some[...] = _power(some, m)
        held, label = _held(labels[rows] - classes.start, x)
        x[held, label] = -others[rows][held]
        x *= factors[rows, np.newaxis].astype(computed)
        by_hidden[rows] += x @ w
        by_weight[classes] += x.T @ h
    return by_hidden.astype(dtype, copy=False), by_weight.astype(dtype, copy=False)


def partial_softmax_cross_entropy(*, logits: ArrayLike, labels: ArrayLike, first_class: int) -> NDArray[np.floating]:
    r"""What the logits of some of the classes contribute to the sparse softmax cross entropy.

    With the part's logits $x_k$ and class index $y$: $m = \max_{k\neq y} x_k$, $\sum_{k\neq y} e^{x_k - m}$, and $x_y$,
    or $-\infty$ where the part does not hold the class. ``merge_softmax_cross_entropy`` takes them from all parts.

    Args:
        logits: Unnormalised log-probabilities of consecutive classes, on the last axis.
        labels: Class indices in the whole vocabulary, of any integer dtype, the shape of ``logits`` without its last
            axis. They may lie in another part.
        first_class: The class in the whole vocabulary to which the first of these logits belongs.

    Returns:
        The three numbers on a new first axis, (3, \*labels.shape), in float64.

    Raises:
        TypeError: ``labels`` or ``first_class`` are not integers, ``logits`` are not real-valued, or one is a masked
            array.
        ValueError: The shapes do not match, an argument is ragged, there is no dimension or no class, or a label or
            ``first_class`` is negative.

    Source:
        Vocabulary-parallel cross entropy as in Megatron-LM, without the label in the sum.

    Examples:
        >>> partial_softmax_cross_entropy(logits=[[2.0, 5.0, 2.0]], labels=[1], first_class=0)
        array([[2.],
               [2.],
               [5.]])
    """
    labels, logits, dtype, first_class = _checks.part(labels, logits, first_class)
    rows = logits.reshape(-1, logits.shape[-1]).astype(_computed(dtype))
    return _part(rows, labels.reshape(-1) - first_class).reshape(3, *labels.shape)


def merge_softmax_cross_entropy(parts: ArrayLike) -> NDArray[np.floating]:
    r"""The sparse softmax cross entropy of a vocabulary whose parts lie apart, in nats.

    Args:
        parts: What ``partial_softmax_cross_entropy`` returns for each part, (parts, 3, \*labels.shape), in any order.
            Each class belongs to one part.

    Returns:
        One loss for each label, in float64. A label that no part holds costs inf.

    Raises:
        TypeError: ``parts`` are not real-valued, or a masked array.
        ValueError: ``parts`` are ragged, or have no such shape.

    Source:
        Vocabulary-parallel cross entropy as in Megatron-LM.

    Examples:
        >>> left = partial_softmax_cross_entropy(logits=[[-1.0]], labels=[1], first_class=0)
        >>> right = partial_softmax_cross_entropy(logits=[[1.0]], labels=[1], first_class=1)
        >>> merge_softmax_cross_entropy([left, right]).round(6)
        array([0.126928])
    """
    stacked = _checks.parts(parts)
    first, *others = stacked.reshape(*stacked.shape[:2], -1)  # the part of one row alone is an array as well
    for part in others:
        first = _merged(first, part)
    return _losses(first).reshape(stacked.shape[2:])[()]


def _parts(hidden: NDArray, weight: NDArray, labels: NDArray, computed: np.dtype) -> NDArray:
    """The three numbers of each row of hidden states, over all classes."""
    merged = np.empty((3, len(labels)), np.promote_types(computed, np.float64))
    merged[...] = [[-np.inf], [0], [-np.inf]]  # of no classes
    for rows, classes, h, w in _chunks(hidden, weight, computed):
        part = _part(_logits(h, w), labels[rows] - classes.start)
        merged[:, rows] = _merged(merged[:, rows], part)
    return merged


def _chunks(hidden: NDArray, weight: NDArray, computed: np.dtype) -> Iterator:
    """Rows, classes, and what to multiply for the logits of these rows and classes."""
    for first_class in range(0, len(weight), CLASSES):
        classes = slice(first_class, first_class + CLASSES)
        w = weight[classes].astype(computed, copy=False)
        for first_row in range(0, len(hidden), ROWS):
            rows = slice(first_row, first_row + ROWS)
            yield rows, classes, hidden[rows].astype(computed, copy=False), w


@np.errstate(all="ignore")
def _logits(h: NDArray, w: NDArray) -> NDArray:
    return h @ w.T


@np.errstate(all="ignore")
def _part(x: NDArray, labels: NDArray) -> NDArray:
    """The three numbers of each row of x, which is overwritten."""
    part = np.empty((3, len(x)), np.promote_types(x.dtype, np.float64))
    top, powers, own = part
    held, label = _held(labels, x)
    own[...] = -np.inf
    own[held] = x[held, label]
    x[held, label] = -np.inf
    top[...] = x.max(axis=1)
    infinite = np.isinf(top)
    one_infinite = (x == np.inf).sum(axis=1) == 1 if infinite.any() else infinite
    x -= np.where(infinite, 0, top)[:, np.newaxis].astype(x.dtype)
    np.exp(x, out=x)
    powers[...] = total(x.T)
    powers[top == np.inf] = np.nan  # two infinite maxima have no limit, but one alone wins outright
    powers[(top == np.inf) & one_infinite] = 1
    return part


def _held(labels: NDArray, x: NDArray) -> tuple[NDArray, NDArray]:
    """The rows whose label is a class of these, and that class."""
    held = np.flatnonzero((labels >= 0) & (labels < x.shape[1]))
    return held, labels[held]


@np.errstate(all="ignore")
def _merged(a: NDArray, b: NDArray) -> NDArray:
    top = np.maximum(a[0], b[0])
    powers = a[1] * _power(a[0], top) + b[1] * _power(b[0], top)
    powers[(top == np.inf) & (powers > 1)] = np.nan
    return np.stack([top, powers, np.maximum(a[2], b[2])])


@np.errstate(all="ignore")
def _losses(part: NDArray) -> NDArray:
    """log1p(others / e^x_y), in the form whose exponential is at most 1."""
    top, powers, own = part
    behind = top > own
    relative = np.where(behind, _power(own, top), _power(top, own))
    losses = np.where(behind, (top - own) + np.log(powers + relative), np.log1p(powers * relative))
    losses[(top == own) & np.isinf(top)] = np.nan
    return losses


@np.errstate(all="ignore")
def _power(x: NDArray, maximum: NDArray) -> NDArray:
    """e^(x - maximum), with what rounding takes from the difference; 1 where both are the same infinity."""
    shifted = np.where(x == maximum, 0, x - maximum)
    powers = np.exp(shifted)
    return powers + powers * rounding_error(x, maximum, shifted)


def _computed(dtype: np.dtype) -> np.dtype:
    return np.promote_types(dtype, np.float32)
