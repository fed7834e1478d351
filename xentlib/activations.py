"""The activations whose logarithms the losses take."""

from __future__ import annotations  # help() shows ArrayLike, not all that it stands for

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import _blocks, _checks
from ._blocks import FEW_CLASSES

# Classes that NumPy adds in a run: too few for equal ones to round the same way often.
RUN = 32


def sigmoid(x: ArrayLike) -> NDArray[np.floating]:
    r"""The probability whose log-odds are x.

    $$\sigma(x) = \frac{1}{1 + e^{-x}}$$

    Args:
        x: Log-odds, any shape. Integers and booleans become float64.

    Returns:
        Probabilities, the shape of ``x``, in its dtype.

    Raises:
        TypeError: ``x`` is not real-valued, or a masked array.
        ValueError: ``x`` is ragged.

    Source:
        ``tf.sigmoid``, TensorFlow 2.21.

    Examples:
        >>> sigmoid([-1000.0, 0.0, 5.0]).round(6)
        array([0.      , 0.5     , 0.993307])
    """
    (x,), dtype = _checks.elementwise(x=x)

    def formula(x):
        # e^x / (1 + e^x) below 0 and 1 / (1 + e^-x) above: no exponential exceeds 1.
        power = np.exp(-np.abs(x))
        return np.maximum(power, x > 0) / (1 + power)

    return _blocks.elementwise(formula, dtype, x, computed=np.float64)


def log_sigmoid(x: ArrayLike) -> NDArray[np.floating]:
    r"""The logarithm of the sigmoid, in nats.

    $$\log\sigma(x) = -\log(1 + e^{-x})$$

    Args:
        x: Log-odds, any shape. Integers and booleans become float64.

    Returns:
        Log-probabilities, the shape of ``x``, in its dtype.

    Raises:
        TypeError: ``x`` is not real-valued, or a masked array.
        ValueError: ``x`` is ragged.

    Source:
        ``tf.math.log_sigmoid``, TensorFlow 2.21.

    Examples:
        >>> log_sigmoid([-1000.0, 0.0, 5.0]).round(6).tolist()
        [-1000.0, -0.693147, -0.006715]
    """
    (x,), dtype = _checks.elementwise(x=x)

    def formula(x):
        # Both terms are <= 0: nothing cancels.
        return np.minimum(x, 0) - np.log1p(np.exp(-np.abs(x)))

    return _blocks.elementwise(formula, dtype, x, computed=np.float64)


def softmax(x: ArrayLike, axis: int = -1) -> NDArray[np.floating]:
    r"""The class probabilities whose unnormalised logarithms are x.

    $$p_k = \frac{e^{x_k}}{\sum_j e^{x_j}}$$

    Args:
        x: Logits, at least one dimension. Integers and booleans become float64.
        axis: The axis of the classes.

    Returns:
        Probabilities over ``axis``, the shape of ``x``, in its dtype.

    Raises:
        TypeError: ``x`` is not real-valued, or a masked array, or ``axis`` is no integer.
        ValueError: ``x`` is ragged, has no dimension or no class, or ``axis`` is none of its axes.

    Source:
        ``tf.nn.softmax``, TensorFlow 2.21.

    Examples:
        >>> softmax([[-1.0, 1.0], [1000.0, 1000.0]]).round(6)
        array([[0.119203, 0.880797],
               [0.5     , 0.5     ]])
    """
    (x,), axis, dtype = _checks.rows(axis, x=x)

    def formula(x):
        p, _, _ = probabilities(x)
        return p

    return _blocks.rows(formula, dtype, x, axis=axis, per_class=True, computed=np.float64)


def log_softmax(x: ArrayLike, axis: int = -1) -> NDArray[np.floating]:
    r"""The logarithm of the softmax, in nats.

    $$\log p_k = x_k - \log\sum_j e^{x_j}$$

    Args:
        x: Logits, at least one dimension. Integers and booleans become float64.
        axis: The axis of the classes.

    Returns:
        Log-probabilities, the shape of ``x``, in its dtype.

    Raises:
        TypeError: ``x`` is not real-valued, or a masked array, or ``axis`` is no integer.
        ValueError: ``x`` is ragged, has no dimension or no class, or ``axis`` is none of its axes.

    Source:
        ``tf.nn.log_softmax``, TensorFlow 2.21.

    Examples:
        >>> log_softmax([[-1.0, 1.0], [1000.0, 0.0]]).round(6).tolist()
        [[-2.126928, -0.126928], [0.0, -1000.0]]
    """
    (x,), axis, dtype = _checks.rows(axis, x=x)

    def formula(x):
        # Both terms are <= 0: nothing cancels. 0 - gap, since -gap would make the logarithm of 1 a -0.0.
        top, maximum = largest(x)
        return (0 - gap(x, top, maximum)) - minus_log_p(x, top)

    return _blocks.rows(formula, dtype, x, axis=axis, per_class=True, computed=np.float64)


def minus_log_p(x: NDArray, k: NDArray) -> NDArray:
    """-log(softmax(x)_k) of one class k in each row, in which no digit is lost however close to 1 its p_k may be.

    In a dtype narrower than float64 NaN where that takes more range than the dtype has.
    """
    # -log p_k = log(sum(e^x_j) / e^x_k) = log1p(sum(e^x_j, j != k) / e^x_k): all terms are positive, nothing cancels.
    label = place(k, x)
    powers = np.exp(x)
    powers.ravel("K")[label] = 0
    others = total(powers)
    own = x.ravel("K")[label].astype(np.promote_types(x.dtype, np.float64), copy=False)
    ratio = others * np.exp(-own)
    result = np.log1p(ratio)

    # Powers that over- or underflow are worth nothing.
    far = ~((others > _digits_kept_above(x.dtype)) & (own < 700) & (ratio < np.inf))
    if np.count_nonzero(far):
        result[far] = np.nan if narrow(x) else _minus_log_p_of_any_logits(x[:, far], k[far])
    return result.astype(x.dtype, copy=False)


def _minus_log_p_of_any_logits(x: NDArray, k: NDArray) -> NDArray:
    shifted, _, others = below_max(x)
    return np.log1p(others) - shifted[k, np.arange(len(k))]


def probabilities(x: NDArray) -> tuple[NDArray, NDArray, NDArray]:
    """softmax(x), the place of the largest in each row, and 1 - its p, in which no digit is lost either."""
    top = place(largest(x)[0], x)
    powers = np.exp(x)
    own = powers.ravel("K")[top]
    powers.ravel("K")[top] = 0
    others = total(powers)
    everything = others + own
    powers.ravel("K")[top] = own
    p = powers / everything
    not_top = others / everything

    # Below 1/2 a p might be larger than its power, which might have underflowed.
    far = ~((everything >= 0.5) & (everything < np.inf))
    if np.count_nonzero(far):
        _, powers, others = below_max(x[:, far])
        p[:, far] = powers / (1 + others)
        not_top[far] = others / (1 + others)
    return p, top, not_top


def largest(x: NDArray) -> tuple[NDArray, NDArray]:
    """The class of the largest logit of each row, the first of several, and that logit. Any class in a row with NaN."""
    if len(x) > FEW_CLASSES or x.shape[1] < 256:
        top = x.argmax(axis=0)
        return top, x[top, np.arange(len(top))]
    # NumPy calls a function for each row, which takes longer than all the rest where rows are many and short. So this
    # is the least k | 0 of the largest logits, where all others have k | 255.
    maximum = x.max(axis=0)
    classes = np.arange(len(x), dtype=np.uint8)[:, np.newaxis]
    marked = classes | ((x == maximum).view(np.uint8) - np.uint8(1))
    return np.minimum(marked.min(axis=0), len(x) - 1).astype(np.intp), maximum


def place(k: NDArray, x: NDArray) -> NDArray:
    """Where class k of each row is in x.ravel("K"), a view of contiguous x. Two indices take NumPy thrice as long."""
    each = np.arange(len(k))
    return k * len(k) + each if x.flags.c_contiguous else each * len(x) + k


def gap(x: NDArray, top: NDArray, maximum: NDArray) -> NDArray:
    """max(x) - x; top is the class of the maximum."""
    gaps = maximum - x
    infinite = np.isinf(maximum)
    if np.count_nonzero(infinite):
        # An infinite maximum wins outright; another one beside it stays inf - inf = NaN.
        gaps[top[infinite], np.flatnonzero(infinite)] = 0
    return gaps


def below_max(x: NDArray) -> tuple[NDArray, NDArray, NDArray]:
    """x - max(x), its exponentials, and their sum over all classes but the maximum's own, in float64 at least.

    The careful way, for any logits: log(sum(e^x)) = max(x) + log1p(others).
    """
    x = x.astype(np.promote_types(x.dtype, np.float64), copy=False)
    top = x.argmax(axis=0), np.arange(x.shape[1])
    maximum = x[top]
    shifted = x - maximum
    # An infinite maximum wins outright; another one beside it stays inf - inf = NaN, and so becomes the whole row.
    shifted[top] = np.where(np.isnan(maximum), maximum, 0)
    # e^(d + error) = e^d (1 + error): at d = -700 the rounding of d alone would cost hundreds of ULP.
    powers = np.exp(shifted)
    powers += powers * rounding_error(x, maximum, shifted)
    others = powers.copy()
    others[top] = shifted[top]  # 0, or NaN
    return shifted, powers, total(others)


def total(x: NDArray) -> NDArray:
    """Sum over the classes, the first axis; where all are equal, NumPy's own would round the same way many times."""
    if len(x) > FEW_CLASSES:
        # Along contiguous rows short runs take a fraction of the time of adding all of them in pairs.
        rows, runs = np.ascontiguousarray(x.T), len(x) // RUN
        sums = np.einsum("ijk->ij", rows[:, : runs * RUN].reshape(len(rows), runs, RUN))
        sums = sums.astype(np.promote_types(x.dtype, np.float64), copy=False)
        return (total(sums.T) + total(x[runs * RUN :])).astype(x.dtype, copy=False)
    x = np.ascontiguousarray(x)
    while len(x) > 4:
        half = len(x) // 2
        pairs = x[:half] + x[half : 2 * half]
        if len(x) % 2:
            pairs[0] += x[-1]
        x = pairs
    return x.sum(axis=0)


def narrow(x: NDArray) -> bool:
    return x.dtype.itemsize < 8


def _digits_kept_above(dtype: np.dtype) -> float:
    """Above this value a sum of exponentials holds nothing but normal numbers worth mentioning."""
    info = np.finfo(dtype)
    return info.tiny / info.eps**2


def rounding_error(x: NDArray, maximum: NDArray, shifted: NDArray) -> NDArray:
    """What rounding took from x - maximum, exactly (Knuth's TwoSum); 0 where that is infinite."""
    minus_maximum = shifted - x
    error = (x - (shifted - minus_maximum)) - (maximum + minus_maximum)
    error[~np.isfinite(error)] = 0
    return error
