"""The activations whose logarithms the losses take."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import _checks

# Infinite logits have their limits as results and NaN stays NaN: neither is worth a warning.
quiet = np.errstate(all="ignore")


@quiet
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
    return stable_sigmoid(x).astype(dtype)[()]


@quiet
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

    # 0 - softplus, since -softplus would make the logarithm of 1 a -0.0.
    return (0 - softplus(-x)).astype(dtype)[()]


@quiet
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
    _, powers, others = below_max(x)
    return _checks.classes_back(powers / (1 + others), axis, dtype)


@quiet
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
    shifted, _, others = below_max(x)

    # Both terms are <= 0: nothing cancels.
    return _checks.classes_back(shifted - np.log1p(others), axis, dtype)


def stable_sigmoid(x: NDArray) -> NDArray:
    """1 / (1 + e^-x) without overflow."""
    # e^x / (1 + e^x) below 0 and 1 / (1 + e^-x) above: neither exponential overflows.
    return np.exp(np.minimum(x, 0)) / (1 + np.exp(-np.abs(x)))


def softplus(x: NDArray) -> NDArray:
    """log(1 + e^x), which is -log(sigmoid(-x)), without overflow."""
    # log(1 + e^x) = max(x, 0) + log(1 + e^-|x|): both terms are >= 0, the exponential is at most 1.
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))


def below_max(x: NDArray) -> tuple[NDArray, NDArray, NDArray]:
    """x - max(x), its exponentials, and their sum over all classes but the maximum's own.

    The maximum's own exponential is 1. Kept out of the sum it lets log1p see what the others add, however little:
    log(sum(e^x)) = max(x) + log1p(others).
    """
    top = x.argmax(axis=-1, keepdims=True)
    maximum = np.take_along_axis(x, top, axis=-1)
    shifted = x - maximum
    # An infinite maximum wins outright; another one beside it stays inf - inf = NaN, and so becomes the whole row.
    np.put_along_axis(shifted, top, np.where(np.isnan(maximum), maximum, 0), axis=-1)
    # e^(d + error) = e^d (1 + error): at d = -700 the rounding of d alone would cost hundreds of ULP.
    powers = np.exp(shifted)
    powers += powers * _rounding_error(x, maximum, shifted)
    others = powers.copy()
    np.put_along_axis(others, top, 0, axis=-1)
    return shifted, powers, others.sum(axis=-1, keepdims=True)


def _rounding_error(x: NDArray, maximum: NDArray, shifted: NDArray) -> NDArray:
    """What rounding took from x - maximum, exactly (Knuth's TwoSum); 0 where that is infinite."""
    minus_maximum = shifted - x
    error = (x - (shifted - minus_maximum)) - (maximum + minus_maximum)
    error[~np.isfinite(error)] = 0
    return error
