"""The loss that these arrays should give, computed by xentlib itself, a part of the rows at a time."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .. import activations, losses
from .given import Given, is_whole
from .rules import SUM_TOLERANCE

PART = 1 << 22  # logits that are worked on at a time
SHIFTS = (-2, -1, 0, 1, 2)
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Right:
    """The losses of the examples with their weights, both 0 where nothing counts; ``shape`` is that of the examples."""

    family: str
    losses: Floats
    weights: Floats
    kept: NDArray[np.bool_]
    shape: tuple[int, ...]

    @property
    def total(self) -> float:
        return float(self.losses.sum())

    @property
    def count(self) -> int:
        return int(np.count_nonzero(self.kept))

    @property
    def mean(self) -> float:
        weight = float(self.weights.sum())
        return self.total / weight if weight else math.nan


def families(given: Given) -> list[str]:
    """The losses that suit the arrays: for equal shapes both, if the rows are distributions."""
    if given.logits.size == 0 or not np.isfinite(given.labels).all():
        return []
    if given.may_be("sparse"):
        usable = given.labels[given.kept]
        fits = is_whole(given.labels) and usable.size and usable.min() >= 0 and usable.max() < given.classes
        return ["sparse"] if fits else []
    found = []
    if given.may_be("softmax") and given.classes > 1:
        sums = given.labels.sum(axis=given.class_axis, dtype=np.float64)
        if given.family == "softmax" or np.abs(sums - 1).max() <= SUM_TOLERANCE:
            found.append("softmax")
    return found + ["sigmoid"] * given.may_be("sigmoid")


def of(
    given: Given,
    family: str,
    change: Callable[[NDArray[Any]], NDArray[Any]] | None = None,
    smoothing: float | None = None,
    weighted: bool = True,
    smoothed_part: str = "class",
) -> Right:
    """The loss of this family; ``change`` is done to the logits first, the other arguments replace what was given.

    The smoothed part is weighted by each ``"class"``, as in PyTorch, by the ``"label"`` of the row, or by ``"none"``.
    """
    alpha = given.label_smoothing if smoothing is None else smoothing
    if family == "sigmoid":
        values = _sigmoid(given, change, alpha, weighted)
        shape = values.shape
        weights = np.ones(shape)
    else:
        shape = tuple(map(int, np.delete(given.logits.shape, given.class_axis)))
        class_weight = given.class_weight if weighted else None
        values, weights = _rows(given, family, change, alpha, class_weight, smoothed_part=smoothed_part)
        values, weights = values.reshape(shape), weights.reshape(shape)
    kept = _kept(given, shape)
    return Right(family, np.where(kept, values, 0), np.where(kept, weights, 0), kept, shape)


def _kept(given: Given, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Which of the losses count; a mask of rows holds for each number of the row."""
    kept = given.kept
    if kept.ndim == len(shape) - 1:
        kept = np.expand_dims(kept, given.class_axis)
    try:
        return np.broadcast_to(kept, shape)
    except ValueError:
        return np.ones(shape, bool)


def _sigmoid(
    given: Given, change: Callable[[NDArray[Any]], NDArray[Any]] | None, smoothing: float, weighted: bool
) -> Floats:
    logits = given.logits if change is None else change(given.logits)
    labels = given.labels * (1 - smoothing) + smoothing / 2 if smoothing else given.labels
    if not weighted or given.pos_weight is None:
        values = np.asarray(losses.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits))
    else:
        values = np.asarray(
            losses.weighted_cross_entropy_with_logits(labels=labels, logits=logits, pos_weight=given.pos_weight)
        )
    return values if not weighted or given.class_weight is None else values * given.class_weight


def parts(given: Given, axis: int) -> Iterator[tuple[slice, NDArray[Any]]]:
    """Rows of logits, the classes last, and their places in the flat order of the examples."""
    logits = np.moveaxis(given.logits, axis, -1)
    classes = logits.shape[-1]
    if logits.ndim == 1:
        yield slice(0, 1), logits[np.newaxis]
        return
    inner = math.prod(logits.shape[1:-1])
    step = max(1, PART // max(1, inner * classes))
    for start in range(0, logits.shape[0], step):
        block = logits[start : start + step]
        rows = block.reshape(-1, classes)
        yield slice(start * inner, start * inner + len(rows)), rows


def _rows(
    given: Given,
    family: str,
    change: Callable[[NDArray[Any]], NDArray[Any]] | None,
    smoothing: float,
    class_weight: NDArray[Any] | None,
    axis: int | None = None,
    smoothed_part: str = "class",
) -> tuple[Floats, Floats]:
    """A loss and a weight for each row, flat."""
    axis = given.class_axis if axis is None else axis
    count = given.logits.size // max(1, given.logits.shape[axis])
    values, weights = np.empty(count), np.ones(count)
    sparse = family == "sparse"
    labels = given.labels.reshape(-1) if sparse else np.moveaxis(given.labels, axis, -1).reshape(count, -1)
    for place, rows in parts(given, axis):
        rows = rows if change is None else change(rows)
        if sparse:
            y = np.clip(labels[place].astype(np.int64), 0, rows.shape[1] - 1)
            hard = np.asarray(losses.sparse_softmax_cross_entropy_with_logits(labels=y, logits=rows))
        else:
            hard = np.asarray(losses.softmax_cross_entropy_with_logits(labels=labels[place], logits=rows))
        weight = np.ones(len(rows))
        if class_weight is not None and sparse:
            weight = class_weight.astype(np.float64)[y]
        elif class_weight is not None:
            weight = (labels[place] * class_weight).sum(axis=1, dtype=np.float64)
        soft = np.zeros(len(rows))
        if smoothing:
            spread = -np.asarray(activations.log_softmax(rows))
            spread = spread if class_weight is None or smoothed_part != "class" else spread * class_weight
            soft = spread.mean(axis=1) * (weight if smoothed_part == "label" else 1)
        values[place] = (1 - smoothing) * hard * weight + smoothing * soft
        weights[place] = weight
    return values, weights


def mean_on_axis(given: Given, axis: int) -> float:
    """The mean loss of class indices if the classes are on this axis."""
    values, _ = _rows(given, "sparse", None, 0.0, None, axis)
    kept = given.kept.reshape(-1) & (given.labels >= 0).reshape(-1)
    return float(values[kept].mean()) if kept.any() else math.nan


def close(given: Given, a: float, b: float) -> bool:
    return abs(a - b) <= max(1e-3, given.rounding) * max(abs(a), abs(b))


def at_shifts(given: Given) -> tuple[dict[int, float], dict[int, float], int]:
    """The mean loss of the same logits with the labels from steps before and after, on part of the steps."""
    labels, logits = given.labels, np.moveaxis(given.logits, given.class_axis, -1)
    if labels.ndim == 1:
        labels, logits, kept = labels[np.newaxis], logits[np.newaxis], given.kept[np.newaxis]
    else:
        kept = given.kept
    steps = max(8, min(labels.shape[1], PART // max(1, 8 * logits.shape[-1])))
    rows = max(1, min(labels.shape[0], PART // max(1, steps * logits.shape[-1])))
    labels, logits, kept = labels[:rows, :steps], logits[:rows, :steps], kept[:rows, :steps]
    minus_log_p = -np.asarray(activations.log_softmax(logits))
    means, spread, count = {}, {}, 0
    middle = slice(2, labels.shape[1] - 2)
    for shift in SHIFTS:
        there = slice(2 + shift, labels.shape[1] - 2 + shift)
        both = kept[:, there] & kept[:, middle]
        if both.sum() < 8:
            return {}, {}, 0
        y = np.clip(labels[:, there].astype(np.int64), 0, logits.shape[-1] - 1)
        values = np.take_along_axis(minus_log_p[:, middle], y[..., np.newaxis], axis=-1)[..., 0][both]
        means[shift], spread[shift], count = float(values.mean()), float(values.std()), int(both.sum())
    return means, spread, count
