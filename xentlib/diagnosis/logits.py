"""What logits give away: probabilities, cosines, a dtype at its end."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .given import Found, Given, at, is_whole, item, within_0_1
from .rules import FLOAT16_MAX, ODDS, SAMPLED, SUM_TOLERANCE


def label_on_minus_infinity(given: Given) -> Found:
    if given.labels.shape == given.logits.shape:
        yield from at("labels", given.labels, np.isneginf(given.logits) & (given.labels > 0))
    elif given.may_be("sparse") and given.labels.dtype.kind in "iu" and given.classes:
        chosen, exists = _of_labels(given)
        yield from at("labels", given.labels, np.isneginf(chosen) & exists & given.kept)


def _of_labels(given: Given) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """The logit of each label, and where the label is one of the classes."""
    labels = np.clip(given.labels.astype(np.int64), 0, given.classes - 1)
    index = np.expand_dims(labels, given.class_axis)
    chosen = np.take_along_axis(given.logits, index, axis=given.class_axis)
    return np.squeeze(chosen, axis=given.class_axis), np.asarray(labels == given.labels)


def looks_like_probabilities(given: Given) -> Found:
    if not within_0_1(given.logits):
        return
    evidence = {"smallest": item(given.logits.min()), "largest": item(given.logits.max())}
    if given.classes > 1 and not (given.family == "sigmoid" and given.logits.ndim == 1):
        sums = given.logits.sum(axis=given.class_axis, dtype=np.float64)
        # Of one row such as [0, 1] nothing can be said.
        if np.abs(sums - 1).max() <= SUM_TOLERANCE and (sums.size > 1 or evidence["largest"] < 1):
            yield evidence | {"rows_that_sum_to_1": sums.size}
            return
    if given.may_be("sigmoid") and within_0_1(given.labels):
        odds = _odds_of_probabilities(given.labels, given.logits)
        if odds > ODDS:
            yield evidence | {"times_likelier": odds}


def _odds_of_probabilities(labels: NDArray[Any], logits: NDArray[Any]) -> float:
    """How many times likelier the labels are if the logits are probabilities, and not logits plus the best constant.

    The constant is a bias that the model has not learnt yet: without it, mostly positive labels would look alike.
    With it, true logits reach odds of k by chance in one of k batches at most, by Markov's inequality.
    """
    step = -(-logits.size // SAMPLED)
    z, x = (np.ravel(array)[::step].astype(np.float64) for array in (labels, logits))
    positive = float(z.mean())
    if not 0 < positive < 1:
        return 0.0
    shifted = x + math.log(positive / (1 - positive)) - x.mean()
    for _ in range(3):  # Newton's steps to the constant that suits the labels best
        sigma = 1 / (1 + np.exp(-shifted))
        shifted += (positive - sigma.mean()) / (sigma * (1 - sigma)).mean()
    p = np.clip(x, 1e-7, 1 - 1e-7)
    as_logits = np.logaddexp(0, shifted) - z * shifted
    as_probabilities = -z * np.log(p) - (1 - z) * np.log1p(-p)
    return math.exp(min(float((as_logits - as_probabilities).sum()), 700))


def float16_overflow_ahead(given: Given) -> Found:
    if given.logits.dtype.type is not np.float16:
        return
    size = np.abs(given.logits)
    near = (size > FLOAT16_MAX / 2) & np.isfinite(size)
    if near.any() and not (given.logits[near] < 0).all() or _labels_are_there(given, near):
        yield from at("logits", given.logits, near)
    if given.classes > FLOAT16_MAX:
        powers = np.exp(given.logits - given.logits.max(axis=given.class_axis, keepdims=True))
        sums = powers.sum(axis=given.class_axis, dtype=np.float64)
        yield from at("sum of e^(x - max)", sums, sums > FLOAT16_MAX)


def _labels_are_there(given: Given, near: NDArray[np.bool_]) -> bool:
    """Whether a label is at one of these. A masked class that no label names adds e^-65504 = 0, as it should."""
    if given.labels.shape == given.logits.shape:
        return bool((near & (given.labels > 0)).any())
    if given.may_be("sparse") and is_whole(given.labels) and given.classes and near.any():
        chosen, exists = _of_labels(given)
        return bool(((chosen < -FLOAT16_MAX / 2) & np.isfinite(chosen) & exists & given.kept).any())
    return bool(near.any())


def cosines_without_temperature(given: Given) -> Found:
    """A square of cosines whose diagonal holds the pairs."""
    x, classes = given.logits, given.classes
    if (
        x.ndim == 2
        and x.shape[0] == classes >= 8
        and given.may_be("sparse")
        and -1.001 <= x.min() < 0 < x.max() <= 1.001
    ):
        pairs = np.array_equal(given.labels, np.arange(classes))
        own = np.diagonal(x)
        if pairs and own.mean(dtype=np.float64) > 0.3 and own.mean() > x.mean() + 0.2:
            yield {"classes": classes, "largest": item(x.max()), "number": math.log1p((classes - 1) * math.exp(-2))}
