"""Shapes and axes, and what no array should hold."""

import numpy as np

from . import right
from .given import Found, Given, at, is_whole, shapes, within_0_1
from .rules import SUM_TOLERANCE


def class_indices_for_dense_loss(given: Given) -> Found:
    if given.family in ("softmax", "sigmoid") and given.logits.ndim and is_whole(given.labels):
        for axis in given.axes:
            if given.logits.shape[axis] > 1 and given.labels.shape == tuple(np.delete(given.logits.shape, axis)):
                yield shapes(given, labels_dtype=str(given.labels.dtype))
                return


def one_hot_for_sparse_loss(given: Given) -> Found:
    if given.family == "sparse" and given.labels.shape == given.logits.shape and given.classes > 1:
        sums = given.labels.sum(axis=-1, dtype=np.float64)
        if within_0_1(given.labels) and np.abs(sums - 1).max() <= SUM_TOLERANCE:
            yield shapes(given)


def column_of_class_indices(given: Given) -> Found:
    if given.family == "sigmoid" or not is_whole(given.labels) or given.labels.ndim != given.logits.ndim:
        return
    for axis in given.axes:
        column = [*given.logits.shape]
        if column[axis] > 1:
            column[axis] = 1
            if given.labels.shape == tuple(column):
                yield shapes(given, axis=-1 if axis == given.logits.ndim - 1 else axis)
                return


def column_against_vector(given: Given) -> Found:
    shorter, longer = sorted([given.labels.shape, given.logits.shape], key=len)
    if given.family in (None, "sigmoid") and len(longer) == len(shorter) + 1 and len(shorter):
        if longer == (*shorter, 1) and not given.may_be("sparse"):
            try:
                broadcast = np.broadcast_shapes(shorter, longer)
            except ValueError:
                return
            yield shapes(given, broadcast_shape=broadcast)


def too_few_classes(given: Given) -> Found:
    softmax = given.family in ("softmax", "sparse") or given.may_be("sparse")
    if softmax and given.logits.ndim and given.classes < 2:
        yield shapes(given, classes=given.classes)


def shapes_do_not_match(given: Given) -> Found:
    known = (class_indices_for_dense_loss, one_hot_for_sparse_loss, column_of_class_indices, column_against_vector)
    if not any(map(given.may_be, ("sigmoid", "softmax", "sparse"))) and not any(any(check(given)) for check in known):
        yield shapes(given)


def ambiguous_class_axis(given: Given) -> Found:
    """Class indices of shape (B, T) and logits of (B, C, C): the axis decides, and nobody said which."""
    if given.axis is None and given.may_be("sparse") and given.logits.ndim > 2:
        classes, last = given.classes, given.logits.ndim - 1
        fits = {tuple(np.delete(given.logits.shape, axis)) for axis in (1, last)} == {given.labels.shape}
        if fits and last != 1 and classes > 1:
            means = [right.mean_on_axis(given, axis) for axis in (last, 1)]
            apart = np.isfinite(means).all() and not right.close(given, means[0], means[1])
            if apart and not right.close(given, means[0], given.seen):
                yield {"classes": classes, "axes": [-1, 1], "means": means}


def nan(given: Given) -> Found:
    for name in ("labels", "logits", "loss"):
        array = getattr(given, name)
        # Nothing counts and the loss is 0/0: there the finding is that nothing counts.
        if array is not None and (name != "loss" or given.kept.any() or not given.kept.size):
            yield from at(name, array, np.isnan(array))


def infinite(given: Given) -> Found:
    for name in ("logits", "loss"):
        array = getattr(given, name)
        if array is not None:
            yield from at(name, array, np.isinf(array))
