"""Which relations of the table bring the right loss to the one that was seen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .. import activations
from . import right
from .formulas import evaluated
from .given import Given, is_whole
from .relations import (
    BATCHES,
    GROUPS,
    MORE_GROUPS,
    MORE_SMOOTHINGS,
    MOST_SMOOTHED,
    RELATIONS,
    SMOOTHINGS,
    TEMPERATURES,
    Relation,
)
from .rules import MOST_TRIED

Values = Iterator[tuple[Any, float]]  # what the sentence counts, and the loss that the relation gives


def base(given: Given, this: right.Right) -> float:
    """The right loss as it is reduced; of losses for each example, their mean, whatever they weigh."""
    if given.reduction == "sum":
        return this.total
    return this.total / this.count if given.one_for_each and this.count else this.mean


def letters(given: Given, this: right.Right) -> dict[str, float]:
    """What the formulas of the table are about, without what these arrays do not have."""
    count, size = this.count, this.kept.size
    known: dict[str, float] = {"base": base(given, this), "mean": this.mean, "total": this.total}
    known |= {"count": count, "size": size}
    if given.classes > 1:
        known["L" if this.family == "sigmoid" else "C"] = given.classes
        known["C"] = given.classes
    if count < size:
        known["every"] = size
    if given.class_weight is not None:
        known["unweighted"] = max(1, count)
    if this.family != "sigmoid":
        known["once"] = float(this.weights.sum()) if given.reduction == "sum" else 1
        if len(this.shape) > 1:
            known |= {"B": this.shape[0], "T": size // this.shape[0]}
    if this.shape and this.shape[0] > 1:
        known["N"] = this.shape[0]
    return known


def values(name: str, relation: Relation, given: Given, this: right.Right, known: dict[str, float]) -> Values:
    """The losses that this relation gives, one for each k that is tried."""
    if relation.formula is None:
        if name in CHEAP:
            yield from CHEAP[name](given, this)
        elif given.logits.size <= MOST_TRIED:
            yield from COMPUTED[name](given, this)
        return
    tried = relation.k if isinstance(relation.k, tuple) else [None]
    for k in tried:
        try:
            value = evaluated(relation.formula, known if k is None else known | {"k": k})
        except KeyError:
            return  # these arrays have no such letter
        yield known[relation.k] if isinstance(relation.k, str) else k, value


def rarer(given: Given, this: right.Right) -> Iterator[tuple[str, float, float, float]]:
    """Other numbers of ranks or steps and other smoothings, and how far the loss is from that of the next number."""
    known = letters(given, this)
    for name in ("times groups", "divided by groups", "classes counted more than once"):
        formula = RELATIONS[name].formula
        if formula is not None and (name != "classes counted more than once" or "once" in known):
            gives = (evaluated(formula, known | {"k": k}) for k in range(3, MORE_GROUPS + 2))
            for k, (here, there) in enumerate(pairwise(gives), start=3):
                yield name, k, here, abs(here - there)
    if given.logits.size <= MOST_TRIED and _can_be_smoothed(given):
        none, all_ = _smoothed_ends(given, this)
        for step in MORE_SMOOTHINGS:
            for count in range(1, round(MOST_SMOOTHED / step) + 1):
                alpha = round(count * step, 2)
                yield "with smoothing", alpha, (1 - alpha) * none + alpha * all_, step * abs(all_ - none)


# ---- From the losses of the labels ----


def _means_of_means(given: Given, this: right.Right) -> Values:
    """Means over equal numbers of labels in their order, then their mean: rows of the batch, ranks, steps, batches."""
    size, shape = this.losses.size, this.shape
    alike = this.count == this.kept.size and bool(np.all(this.weights == this.weights.flat[0]))
    ways = [(np.arange(size), k) for k in dict.fromkeys([*GROUPS, *shape[:1]])]
    if len(shape) > 1 and not alike:
        ways.append((np.arange(size).reshape(shape[0], -1).T.ravel(), size // shape[0]))
    groups = [(order.reshape(k, -1), k) for order, k in ways if 1 < k < size and size % k == 0 and not alike]
    for places, k in groups:
        sums, weights = (array.ravel()[places].sum(axis=1) for array in (this.losses, this.weights))
        if size >= 4 and (weights > 0).all():
            yield k, float((sums / weights).mean())
    for batch in BATCHES:
        if size > batch and size % batch:
            starts = np.arange(0, size, batch)
            sums, weights = (np.add.reduceat(array.ravel(), starts) for array in (this.losses, this.weights))
            if (weights > 0).all():
                yield len(starts), float((sums / weights).mean())


def _mean_of_class_means(given: Given, this: right.Right) -> Values:
    if this.family == "sparse":
        classes = given.labels.ravel()[this.kept.ravel()].astype(np.int64)
        sums, counts = (np.bincount(classes, a.ravel()[this.kept.ravel()]) for a in (this.losses, this.weights))
        occur = counts > 0
        yield int(occur.sum()), float((sums[occur] / counts[occur]).mean())


def _mean_of_perplexities(given: Given, this: right.Right) -> Values:
    if this.count > 1:
        yield None, float(np.exp(np.minimum(this.losses[this.kept], 700)).mean())


def _focal(given: Given, this: right.Right) -> Values:
    losses = this.losses[this.kept]
    if not given.label_smoothing and given.class_weight is None:
        yield 2, float(((-np.expm1(-losses)) ** 2 * losses).mean())


# ---- Other formulas: each takes as long as the loss itself ----


def _again(given: Given, this: right.Right, **other: Any) -> float:
    return base(given, right.of(given, this.family, **other))


def _without_smoothing(given: Given, this: right.Right) -> Values:
    if given.label_smoothing:
        yield None, _again(given, this, smoothing=0.0)


def _can_be_smoothed(given: Given) -> bool:
    return given.classes > 1 and not given.label_smoothing and bool(np.isfinite(given.logits).all())


def _smoothed_ends(given: Given, this: right.Right) -> tuple[float, float]:
    """The loss is linear in the smoothing: two points give all of them."""
    return base(given, this), _again(given, this, smoothing=1.0)


def _with_smoothing(given: Given, this: right.Right) -> Values:
    if _can_be_smoothed(given):
        none, all_ = _smoothed_ends(given, this)
        for alpha in SMOOTHINGS:
            yield alpha, (1 - alpha) * none + alpha * all_


def _smoothing_over_the_others(given: Given, this: right.Right) -> Values:
    alpha, classes = given.label_smoothing, given.classes
    if alpha and classes > 1 and this.family != "sigmoid":
        yield alpha, _again(given, this, smoothing=alpha * classes / (classes - 1))


def _without_weights(given: Given, this: right.Right) -> Values:
    if given.class_weight is not None or given.pos_weight is not None:
        yield None, _again(given, this, weighted=False)


def _weights_of_the_smoothed_part(kind: str) -> Callable[[Given, right.Right], Values]:
    def tried(given: Given, this: right.Right) -> Values:
        if given.class_weight is not None and given.label_smoothing and this.family != "sigmoid":
            yield None, _again(given, this, smoothed_part=kind)

    return tried


def _of_other_steps(given: Given, this: right.Right) -> Values:
    if this.family == "sparse" and given.labels.ndim in (1, 2) and given.labels.shape[-1] > 4:
        for shift in (-1, 1):
            near = slice(max(0, -shift), -shift if shift > 0 else None)
            far = slice(max(0, shift), shift if shift < 0 else None)
            logits = np.moveaxis(given.logits, given.class_axis, -1)[..., near, :]
            labels, kept = given.labels[..., far], given.kept[..., far]
            moved = replace(given, logits=logits, labels=labels, mask=kept, axis=-1, family="sparse", loss=None)
            if right.families(moved):
                yield shift, base(given, right.of(moved, "sparse"))


def _activated_twice(given: Given, this: right.Right) -> Values:
    again: Callable[[NDArray[Any]], NDArray[Any]] = activations.softmax
    yield None, _again(given, this, change=activations.sigmoid if this.family == "sigmoid" else again)


def _as_probabilities(given: Given, this: right.Right) -> Values:
    """What a loss does that was told it gets probabilities: divide each row by its sum, clip, take the logarithm."""
    clip = 1e-7
    x = given.logits.astype(np.float64)
    if this.family == "sigmoid":
        p, z = np.clip(x, clip, 1 - clip), given.labels.astype(np.float64)
        losses = -z * np.log(p) - (1 - z) * np.log1p(-p)
        yield None, float(losses[this.kept].mean())
    else:
        p = np.clip(x / x.sum(axis=given.class_axis, keepdims=True), clip, 1 - clip)
        yield None, _of_minus_log_p(given, this, -np.log(p))


def _of_minus_log_p(given: Given, this: right.Right, minus_log_p: NDArray[Any]) -> float:
    """The mean over what counts of these numbers at the labels."""
    if this.family == "softmax":
        losses = np.where(given.labels == 0, 0, given.labels * minus_log_p).sum(axis=given.class_axis)
    else:
        y = np.expand_dims(np.clip(given.labels.astype(np.int64), 0, given.classes - 1), given.class_axis)
        losses = np.squeeze(np.take_along_axis(minus_log_p, y, given.class_axis), given.class_axis)
    return float(losses.reshape(this.kept.shape)[this.kept].mean(dtype=np.float64))


def _logits_of_the_labels(given: Given, this: right.Right) -> Values:
    if this.family != "sigmoid":
        yield None, _of_minus_log_p(given, this, -given.logits)


def _probabilities_of_the_labels(given: Given, this: right.Right) -> Values:
    if this.family != "sigmoid":
        yield None, _of_minus_log_p(given, this, -np.asarray(activations.softmax(given.logits, axis=given.class_axis)))


def _along_another_axis(given: Given, this: right.Right) -> Values:
    if this.family != "sigmoid":
        for axis in range(given.logits.ndim):
            if axis != given.class_axis and given.logits.shape[axis] > 1:
                yield axis, _of_minus_log_p(given, this, -np.asarray(activations.log_softmax(given.logits, axis=axis)))


def _sigmoid_loss(given: Given, this: right.Right) -> Values:
    """Of rows with class indices that of their one-hot rows: log(1 + e^x) over all, less the logits of the labels."""
    if this.family != "sigmoid" and given.family is not None or this.family == "sparse":
        softplus = -np.asarray(activations.log_sigmoid(-given.logits)).sum(axis=given.class_axis, dtype=np.float64)
        at_labels = -_of_minus_log_p(given, this, -given.logits)
        yield None, (float(softplus.reshape(this.kept.shape)[this.kept].mean()) - at_labels) / given.classes


def _softmax_loss(given: Given, this: right.Right) -> Values:
    if this.family == "sigmoid" and given.family == "sigmoid" and given.labels.ndim > 1 and given.classes > 1:
        if np.abs(given.labels.sum(axis=given.class_axis, dtype=np.float64) - 1).max() <= 0.01:
            moved = replace(given, family="softmax", loss=None, pos_weight=None)
            yield None, base(given, right.of(moved, "softmax"))


def _entropy_of_labels(given: Given, this: right.Right) -> float:
    y = given.labels.astype(np.float64)
    rows = -np.where(y > 0, y * np.log(np.where(y > 0, y, 1)), 0).sum(axis=given.class_axis)
    return float(rows.reshape(this.kept.shape)[this.kept].mean())


def _kl(given: Given, this: right.Right) -> Values:
    if this.family == "softmax" and given.class_weight is None:
        yield None, this.mean - _entropy_of_labels(given, this)


def _kl_over_classes(given: Given, this: right.Right) -> Values:
    for _, kl in _kl(given, this):
        yield given.classes, kl / given.classes


def _kl_of_distillation(given: Given, this: right.Right) -> Values:
    for _, kl in _kl(given, this):
        yield from ((k, kl * k**2) for k in TEMPERATURES)


def _of_changed_logits(change: Callable[[NDArray[Any], float], NDArray[Any]]) -> Callable[[Given, right.Right], Values]:
    """For rows of a teacher: labels of one class seldom come with a temperature."""

    def tried(given: Given, this: right.Right) -> Values:
        if this.family == "softmax" and not is_whole(given.labels):
            for k in TEMPERATURES:
                yield k, _again(given, this, change=lambda rows: change(rows, k))

    return tried


CHEAP: dict[str, Callable[[Given, right.Right], Values]] = {
    "mean of means": _means_of_means,
    "mean of the classes' means": _mean_of_class_means,
    "mean of perplexities": _mean_of_perplexities,
    "focal": _focal,
}
COMPUTED: dict[str, Callable[[Given, right.Right], Values]] = {
    "without smoothing": _without_smoothing,
    "with smoothing": _with_smoothing,
    "smoothing over the other classes": _smoothing_over_the_others,
    "without weights": _without_weights,
    "weight of the label on the smoothed part": _weights_of_the_smoothed_part("label"),
    "smoothed part without weights": _weights_of_the_smoothed_part("none"),
    "shifted": _of_other_steps,
    "activated twice": _activated_twice,
    "logits taken for probabilities": _as_probabilities,
    "the sigmoid loss": _sigmoid_loss,
    "the softmax loss": _softmax_loss,
    "without the entropy of the labels": _kl,
    "without the entropy of the labels, averaged over classes": _kl_over_classes,
    "without the entropy of the labels, times the temperature squared": _kl_of_distillation,
    "with a temperature": _of_changed_logits(lambda rows, k: rows / k),
    "without the temperature": _of_changed_logits(lambda rows, k: rows * k),
    "negative logits of the labels": _logits_of_the_labels,
    "negative probabilities of the labels": _probabilities_of_the_labels,
    "activated along another axis": _along_another_axis,
}
