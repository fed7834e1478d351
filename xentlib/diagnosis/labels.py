"""What labels give away: their range, their marks for what is left out, their order."""

import math

import numpy as np
from numpy.typing import NDArray

from . import right
from .given import Found, Given, at, is_whole, within_0_1
from .rules import MARKERS, ODDS, SUM_TOLERANCE


def _sums(given: Given) -> NDArray[np.float64]:
    return np.asarray(given.labels.sum(axis=given.class_axis, dtype=np.float64))


def labels_outside_0_1(given: Given) -> Found:
    if (given.may_be("sigmoid") or given.may_be("softmax")) and not any(logits_as_labels(given)):
        yield from at("labels", given.labels, (given.labels < 0) | (given.labels > 1))


def logits_as_labels(given: Given) -> Found:
    """Rows of a teacher before its softmax, or after a log_softmax."""
    labels = given.labels
    if given.labels.ndim < 1 or not given.may_be("softmax") or labels.dtype.kind != "f" or not labels.size:
        return
    if given.classes < 2 or is_whole(labels) or within_0_1(labels) or not np.isfinite(labels).all():
        return
    if labels.max() <= 0 and np.abs(np.exp(labels).sum(axis=given.class_axis, dtype=np.float64) - 1).max() <= 0.01:
        yield {"what": "log-probabilities", "instead": "np.exp(labels)"}
    # Swapped arguments look alike, but then the logits are labels. Most numbers of a row of logits are fractions.
    elif not within_0_1(given.logits) and np.count_nonzero(labels % 1) > labels.size / 2 and labels.max() > 1:
        outside = (labels < 0) | (labels > 1)
        if np.count_nonzero(outside.any(axis=given.class_axis)) > outside.size / given.classes / 2:
            yield {"what": "logits", "instead": "xl.softmax(labels)"}


def rows_of_zeros(given: Given) -> Found:
    if given.family == "softmax" and given.may_be("softmax") and given.classes > 1:
        sums = np.where(given.kept, _sums(given), 1)
        off = np.abs(sums - 1) > SUM_TOLERANCE
        if off.any() and not off.all() and not sums[off].any() and within_0_1(given.labels):
            yield from at(f"labels.sum(axis={_axis(given)})", sums, off)


def labels_do_not_sum_to_1(given: Given) -> Found:
    if given.family == "softmax" and given.may_be("softmax") and given.classes > 1 and not any(rows_of_zeros(given)):
        sums = _sums(given)
        if not any(logits_as_labels(given)):
            yield from at(f"labels.sum(axis={_axis(given)})", sums, given.kept & (np.abs(sums - 1) > SUM_TOLERANCE))


def _axis(given: Given) -> int:
    return given.class_axis - given.logits.ndim if given.axis is None or given.axis < 0 else given.axis


# ---- Class indices ----


def _outside(given: Given) -> NDArray[np.bool_]:
    """Class indices that count and are out of range."""
    if not (given.may_be("sparse") and is_whole(given.labels) and given.classes > 0):
        return np.zeros(given.labels.shape, bool)
    return np.asarray(given.kept & ((given.labels < 0) | (given.labels >= given.classes)))


def class_index_out_of_range(given: Given) -> Found:
    known = (ignore_index_unknown, ignore_index_cut, grey_values)
    if given.may_be("sparse") and is_whole(given.labels) and not any(any(check(given)) for check in known):
        outside = _outside(given) if given.classes else np.ones(given.labels.shape, bool)
        if given.classes == 1:  # yes and no, for one output: the class that is missing is said already
            outside = outside & (given.labels != 1)
        for evidence in at("labels", given.labels, outside):
            yield evidence | {"classes": given.classes}


def ignore_index_unknown(given: Given) -> Found:
    """Everything out of range is one of the usual marks, and no ignore_index names it."""
    outside = _outside(given)
    if outside.any() and not any(grey_values(given)) and not any(ignore_index_cut(given)):
        values = np.unique(given.labels[outside])
        if values.size == 1 and int(values[0]) in MARKERS and int(values[0]) != given.classes:
            for evidence in at("labels", given.labels, outside):
                yield evidence | {"marker": int(values[0]), "classes": given.classes}


def ignore_index_cut(given: Given) -> Found:
    """-100 in uint8 is 156, 255 in int8 is -1: what the mark became is in the labels."""
    labels = given.labels
    if labels.dtype.kind not in "iu" or labels.dtype.itemsize > 1 or not given.may_be("sparse") or not labels.size:
        return
    for marker in MARKERS if given.ignore_index is None else (given.ignore_index,):
        became = int(np.array(marker).astype(labels.dtype))
        # Unless the mark was named, -1 is one itself, and what is in range may be a class.
        guess = became not in (-1, 255) and (labels[labels == became] >= given.classes).any()
        if became != marker and (labels == became).any() and (given.ignore_index is not None or guess):
            for evidence in at("labels", labels, labels == became):
                yield evidence | {"marker": marker, "became": became, "labels_dtype": str(labels.dtype)}
            return


def all_labels_ignored(given: Given) -> Found:
    if given.kept.size and not given.kept.any():
        yield {"size": given.kept.size, "ignore_index": given.ignored, "masked": given.mask is not None}


def grey_values(given: Given) -> Found:
    """A few values of 0 to 255 with gaps, no more of them than there are classes."""
    outside = _outside(given)
    if outside.any():
        values = np.unique(given.labels[given.kept])
        if values[0] >= 0 and values[-1] <= 255 and 1 < values.size <= max(given.classes, 2):
            if (
                values.size == 2
                and values[0] == 0
                and values[1] == 255
                or np.diff(values).min() > 1
                and values[-1] > 31
            ):
                few = values[values != 255] if values.size > 2 and (values[:-1] < given.classes).all() else values
                if few.size == values.size:  # 0 … C-1 with gaps and 255 is a mark beside classes
                    yield {"grey": [int(value) for value in values], "classes": given.classes}


def class_indices_not_integers(given: Given) -> Found:
    if given.may_be("sparse") and given.labels.dtype.kind not in "iu" and given.labels.size:
        yield {"labels_dtype": str(given.labels.dtype), "whole_numbers": is_whole(given.labels)}


# ---- Sequences ----


def padding_counts_as_class(given: Given) -> Found:
    """Rows end, or begin, with one class for longer than chance allows, and it is rare elsewhere."""
    if not (
        given.may_be("sparse") and given.labels.ndim == 2 and is_whole(given.labels) and min(given.labels.shape) > 1
    ):
        return
    labels = np.where(given.kept, given.labels, -(2**31)).astype(np.int64)
    for where, rows in (("end", labels), ("begin", labels[:, ::-1])):
        values, counts = np.unique(rows[:, -1], return_counts=True)
        value = int(values[counts.argmax()])
        if not 0 <= value < given.classes or counts.max() < 2:
            continue
        same = rows == value
        run = np.cumprod(same[:, ::-1], axis=1).sum(axis=1)
        inside = rows.size - int(run.sum())
        elsewhere = int(same.sum()) - int(run.sum())
        long = int(run[run > 1].sum())
        neighbours = np.arange(1, rows.shape[1]) < rows.shape[1] - run[:, np.newaxis]
        repeats = ((rows[:, 1:] == rows[:, :-1]) & neighbours).sum() / max(1, int(neighbours.sum()))
        if inside < rows.size / 8 or np.unique(run).size == 1 or repeats > 0.4:
            continue  # columns of one class, or an image, whose neighbours are alike
        share = (elsewhere + 1) / (inside + 2)
        if share <= 0.3 and long * -math.log(share) - len(run) * math.log(rows.shape[1]) > math.log(ODDS):
            yield {
                "where": where,
                "value": value,
                "rows": int((run > 1).sum()),
                "size": len(run),
                "count": long,
                "elsewhere": elsewhere,
            }


def labels_shifted(given: Given) -> Found:
    """The loss of the labels a step or two earlier or later, on the same logits, is much smaller."""
    if given.labels.ndim not in (1, 2) or not given.may_be("sparse") or not is_whole(given.labels):
        return
    if given.labels.shape[-1] < 8 or given.classes < 3 or _outside(given).any():
        return
    means, spread, count = right.at_shifts(given)
    if not means or not all(map(math.isfinite, means.values())):
        return
    best = min(means, key=lambda shift: means[shift])
    others = min(mean for shift, mean in means.items() if shift != best)
    gain = means[0] - means[best]
    if best and gain > max(0.5, 6 * spread[best] / math.sqrt(count)) and means[best] < 0.6 * others:
        yield {"shifts": [*means], "means": [round(mean, 4) for mean in means.values()], "best": best}
