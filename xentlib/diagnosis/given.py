"""What was given to `diagnose`, and what each room needs to know of it: the layout, the labels that count."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .relations import USUAL
from .rules import SHOWN

Evidence = dict[str, Any]
Found = Iterator[Evidence]


@dataclass(frozen=True)
class Given:
    """The arguments as arrays. ``family`` is None if no function was named, ``axis`` if no axis was."""

    labels: NDArray[Any]
    logits: NDArray[Any]
    loss: NDArray[Any] | None = None
    family: str | None = None
    axis: int | None = None
    ignore_index: int | None = None
    mask: NDArray[Any] | None = None
    class_weight: NDArray[Any] | None = None
    pos_weight: NDArray[Any] | None = None
    label_smoothing: float = 0.0
    reduction: str = "mean"
    rounding: float = 0.0  # of the logits' own dtype, relative
    loss_rounding: float = 0.0

    @cached_property
    def axes(self) -> list[int]:
        """Where the classes may be: on the axis that was named, the last, or PyTorch's axis 1."""
        ndim = self.logits.ndim
        named = [] if self.axis is None else [self.axis % max(ndim, 1)]
        usual = [ndim - 1, 1] if self.axis is None and ndim > 2 else [ndim - 1]
        return list(dict.fromkeys(named + usual)) if ndim else []

    @cached_property
    def index_axis(self) -> int | None:
        """The axis of the classes if the labels are class indices."""
        for axis in self.axes:
            if self.labels.shape == tuple(np.delete(self.logits.shape, axis)):
                # A column of logits without a word is one of sigmoid's: nobody means one class.
                many = self.logits.shape[axis] != 1 or (self.labels.ndim > 1 and is_whole(self.labels))
                if many or self.family == "sparse":
                    return axis
        return None

    def may_be(self, family: str) -> bool:
        """Whether this loss is meant, as far as anyone said, and the shapes suit it."""
        if self.family not in (None, family):
            return False
        if family == "sparse":
            return self.index_axis is not None
        return self.labels.shape == self.logits.shape and (family == "sigmoid" or self.logits.ndim > 0)

    @cached_property
    def class_axis(self) -> int:
        if self.may_be("sparse") and self.index_axis is not None:
            return self.index_axis
        return self.logits.ndim - 1 if self.axis is None or self.family == "sparse" else self.axis % self.logits.ndim

    @property
    def classes(self) -> int:
        return int(self.logits.shape[self.class_axis]) if self.logits.ndim else 0

    @cached_property
    def ignored(self) -> int | None:
        """The label that is left out. PyTorch leaves -100 out unasked, and without a function it may be meant."""
        return -100 if self.ignore_index is None and self.family is None else self.ignore_index

    @cached_property
    def kept(self) -> NDArray[np.bool_]:
        """Which examples count, in the shape of the class indices or of the rows."""
        rows = tuple(np.delete(self.logits.shape, self.class_axis)) if self.logits.ndim else ()
        mask_of_rows = self.mask is not None and self.mask.shape == rows
        by_row = self.may_be("softmax") and (self.family == "softmax" or mask_of_rows)
        shape = rows if by_row else self.labels.shape
        kept = np.ones(shape, bool)
        if self.may_be("sparse") and self.ignored is not None:
            kept = self.labels != self.ignored
        if self.mask is not None:
            try:
                kept = kept & (np.broadcast_to(self.mask, shape) != 0)
            except ValueError:
                pass  # a mask of another shape says nothing about these
        return np.asarray(kept)

    @cached_property
    def seen(self) -> float:
        """The loss that was seen, averaged over what counts if there is one for each example."""
        if self.loss is None or not self.loss.size:
            return math.nan
        loss = self.loss[self.kept] if self.one_for_each and self.kept.any() else self.loss
        return float(loss.mean(dtype=np.float64))

    @property
    def one_for_each(self) -> bool:
        """Whether there is a loss for each example."""
        return self.loss is not None and self.loss.ndim > 0 and self.loss.shape == self.kept.shape

    @cached_property
    def half_a_digit(self) -> float:
        """What rounding to the decimals that were printed may have changed, of a single number.

        A float does not say whether 64.0 was printed as 64 or as 64.00: the fewest decimals that still say something
        count.
        """
        if self.loss is None or self.loss.size != 1:
            return 0.0
        loss = self.loss.reshape(-1)[0]
        _, _, decimals = str(loss).partition(".")
        if not (decimals.isdigit() or self.loss.dtype.kind in "iu") or len(decimals) > 5:
            return 0.0
        fewest = len(decimals.rstrip("0"))
        fits = [half for half in (0.5, 0.05) if 2 * half <= USUAL * abs(float(loss)) and half <= 0.5 * 10.0**-fewest]
        return max([0.5 * 10.0 ** -max(2, fewest), *fits])


def is_whole(array: NDArray[Any]) -> bool:
    """Whether all are whole numbers."""
    if array.dtype.kind in "iu":
        return True
    return array.dtype.kind == "f" and array.size > 0 and bool((array % 1 == 0).all())


def within_0_1(array: NDArray[Any]) -> bool:
    return array.size > 0 and bool(array.min() >= 0 and array.max() <= 1)


def item(value: Any) -> bool | int | float:
    return float(value) if value.dtype.kind == "f" else value.item()


def at(argument: str, array: NDArray[Any], where: Any) -> Found:
    """Where it is true, and the values there: all are counted, the first few are shown."""
    count = int(np.count_nonzero(where))
    if count:
        flat, place, indices = np.ravel(where), -1, []
        for _ in range(min(count, SHOWN)):
            place += 1 + int(flat[place + 1 :].argmax())
            indices.append(tuple(map(int, np.unravel_index(place, np.shape(where)))))
        values = [item(array[index]) for index in indices]
        yield {"argument": argument, "count": count, "size": flat.size, "indices": indices, "values": values}


def shapes(given: Given, **more: Any) -> Evidence:
    return {"labels_shape": given.labels.shape, "logits_shape": given.logits.shape, **more}
