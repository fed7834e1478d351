"""Sum, count and mean of losses: what every way of averaging is put together from."""

from __future__ import annotations  # help() shows ArrayLike, not all that it stands for

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import _blocks, _checks
from .activations import total


@dataclass(frozen=True, repr=False)
class Reduction:
    """The sum of some losses and how many they are. Those of micro-batches or ranks add up: ``sum(parts).mean``."""

    sum: Any
    """In float64: neither float16's range nor float32's digits would do for the sum of a large batch."""
    count: Any

    @property
    def mean(self) -> Any:
        """sum / count; NaN where nothing counts, as in NumPy and PyTorch."""
        with np.errstate(invalid="ignore"):
            return np.divide(self.sum, self.count)

    def __add__(self, other: Reduction | int) -> Reduction:
        if isinstance(other, Reduction):
            return Reduction(self.sum + other.sum, self.count + other.count)
        return self if other == 0 else NotImplemented  # Python's sum starts with 0

    __radd__ = __add__

    def __repr__(self) -> str:
        return f"Reduction(sum={self.sum}, count={self.count}, mean={self.mean})"


def reduction(
    losses: ArrayLike, *, where: ArrayLike | None = None, axis: int | tuple[int, ...] | None = None
) -> Reduction:
    r"""Sum, count and mean of the losses that count.

    With losses $\ell_i$ and $m_i$ 1 where they count and 0 elsewhere:

    $$\text{sum} = \sum_i m_i\ell_i \qquad \text{count} = \sum_i m_i \qquad \text{mean} = \text{sum} / \text{count}$$

    Args:
        losses: Losses of any shape, as the functions of this library return them.
        where: Which losses count, booleans or 0 and 1; broadcast to the shape of ``losses``. All by default. What does
            not count may be NaN.
        axis: The axis or axes over which to reduce; all by default.

    Returns:
        An object with ``sum`` and ``mean`` in float64 and ``count`` as an integer, without the axes reduced. Where
        nothing counts, the sum is 0, the count 0 and the mean NaN. Two of them add up to that of all their losses, and
        one of no losses adds nothing.

    Raises:
        TypeError: ``losses`` or ``where`` are not real-valued or a masked array, or ``axis`` is no integer.
        ValueError: ``where`` holds another number or does not broadcast, ``axis`` is none of the axes, or an argument
            is ragged.

    Source:
        ``numpy.sum`` and ``numpy.mean``, whose ``where`` and ``axis`` these are.

    Examples:
        >>> reduction([1.0, 5.0, 3.0], where=[True, False, True])
        Reduction(sum=4.0, count=2, mean=2.0)
        >>> (reduction([1.0, 1.0, 1.0]) + reduction([5.0])).mean.item()
        2.0
        >>> reduction([], where=[])
        Reduction(sum=0.0, count=0, mean=nan)
    """
    losses, kept, axes = _checks.reduction(losses, where, axis)
    count = kept.sum(axis=axes)
    last = range(losses.ndim - len(axes), losses.ndim)
    flat = (*count.shape, losses.size // max(1, count.size))
    return Reduction(_sums(*(np.moveaxis(a, axes, last).reshape(flat) for a in (losses, kept))), count)


def _sums(losses: NDArray, kept: NDArray) -> NDArray[np.floating]:
    """Over the last axis, in the order of the losses, which do not depend on how they lie in memory."""
    size = losses.shape[-1]
    if losses.size == 0:
        return np.zeros(losses.shape[:-1])[()]
    if size > _blocks.PIECE:
        # Piece by piece, so that no copy of all of them is made.
        whole = size // _blocks.PIECE * _blocks.PIECE
        cut = (*losses.shape[:-1], -1, _blocks.PIECE)
        sums = _sums(*(a[..., :whole].reshape(cut) for a in (losses, kept)))
        rest = _sums(losses[..., whole:], kept[..., whole:])
        sums = np.concatenate([sums, np.asarray(rest)[..., np.newaxis]], axis=-1)
        return _sums(sums, np.ones(sums.shape, bool))

    def formula(kept, losses):
        return total(np.where(kept, losses, 0))

    return _blocks.rows(formula, np.dtype(np.float64), kept, losses)
