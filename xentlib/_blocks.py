"""Runs a formula over an array piece by piece: in pieces that stay in the cache, large arrays on several threads.

A piece is computed as any other, and so is each row or element in it: results do not depend on how an array is cut.
"""

import contextlib
import functools
import math
import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

# glibc gives freed memory back to the system, to be faulted in again page by page for the next piece, until it has seen
# a larger array freed. Softmax losses took three times as long without this.
np.empty(1 << 24, np.uint8)

# Elements in a piece: the largest whose temporaries stay in a processor's own cache, and enough that calling NumPy's
# functions takes little of the time.
PIECE = 1 << 18

# Up to so many classes NumPy reduces faster over the first axis of a copy than over short rows.
FEW_CLASSES = 32


def elementwise(
    formula: Callable, dtype: np.dtype, *arrays: NDArray, computed: DTypeLike = np.float32
) -> NDArray[np.floating]:
    """formula(*arrays), element by element; the arrays have one shape. Computed in that dtype at least."""
    computed = np.promote_types(dtype, computed)

    def compute(cut):
        return formula(*[_as(array[cut], dtype, computed) for array in arrays]).astype(dtype, copy=False)

    shape = arrays[0].shape
    if arrays[0].size <= PIECE:
        return np.asanyarray(_quietly(compute, (...,)))[()]
    results = np.empty(shape, dtype)
    _each(lambda cut: results.__setitem__(cut, compute(cut)), pieces(shape, PIECE))
    return results


def rows(
    formula: Callable,
    dtype: np.dtype,
    *arrays: NDArray,
    axis: int = -1,
    per_class: bool = False,
    computed: DTypeLike = np.float32,
    kept: NDArray[np.bool_] | None = None,
) -> NDArray[np.floating]:
    """formula(*arrays), row by row; it is given the classes first: ``x[k]`` holds the logits of class k.

    The last array is the logits, with the classes on ``axis``. Labels with an axis less are one class index a row.
    ``per_class`` says that the formula returns a number for each class, not one for the row. Rows that are not
    ``kept`` may have any class index; their results are 0.
    """
    computed = np.promote_types(dtype, computed)
    logits = arrays[-1]
    ndim, classes = logits.ndim, logits.shape[axis]
    results = np.empty(logits.shape if per_class else logits.shape[:axis] + logits.shape[axis:][1:], dtype)
    into = _classes_last(results, axis) if per_class else results
    turned = [_classes_last(array, axis) if array.ndim == ndim else array for array in arrays]

    def classes_first(array):
        if array.ndim < ndim:
            return array.reshape(-1).astype(np.intp, copy=False)
        array = _as(array, dtype, computed).reshape(-1, classes)
        # Above FEW_CLASSES NumPy itself goes along the rows, which must then be contiguous, so that sums round alike.
        return array.T.copy() if classes <= FEW_CLASSES else np.ascontiguousarray(array).T

    def compute(cut):
        given = [classes_first(array[cut]) for array in turned]
        if kept is not None:
            given[0] = np.where(kept[cut].reshape(-1), given[0], 0)
        result = formula(*given)
        if computed.itemsize < 8 and not per_class:
            # A small loss shows each rounding on its way, and NaN asks for the range of float64.
            small = ~(result > 1)
            if np.count_nonzero(small):
                result[small] = formula(*[_in_float64(array.T[small].T) for array in given])
        part = into[cut]
        part[...] = result.T.reshape(part.shape)
        if kept is not None:
            part[~kept[cut]] = 0

    _each(compute, pieces(turned[-1].shape[:-1], PIECE // classes))
    return results[()]


def _in_float64(array: NDArray) -> NDArray:
    return array.astype(np.float64) if array.dtype.kind == "f" else array


def _classes_last(array: NDArray, axis: int) -> NDArray:
    return array if axis in (-1, array.ndim - 1) else np.moveaxis(array, axis, -1)


def pieces(shape: tuple[int, ...], most: int) -> Iterator[tuple[Any, ...]]:
    """Indices that cut an array of the shape into pieces of at most so many elements, and of at least one."""
    inner = math.prod(shape[1:])
    if not shape or shape[0] * inner <= most:
        yield (...,)
    elif inner > most:
        for start in range(shape[0]):
            for rest in pieces(shape[1:], most):
                yield slice(start, start + 1), *rest
    else:
        step = max(1, most // max(1, inner))
        for start in range(0, shape[0], step):
            yield (slice(start, start + step),)


def _as(array: NDArray, dtype: np.dtype, computed: np.dtype) -> NDArray:
    # By way of dtype, as a Python scalar beside a float32 array counts as a float32.
    return array.astype(dtype, copy=False).astype(computed, copy=False)


def _each(compute: Callable, cuts: Iterator) -> None:
    """compute(cut) for each cut, on all threads if there are several."""
    todo = deque(cuts)

    def work():
        try:
            while todo:
                try:
                    cut = todo.popleft()
                except IndexError:  # another thread has taken the last one
                    return
                _quietly(compute, cut)
        except BaseException:
            todo.clear()  # nobody waits for the rest
            raise

    # The calling thread works too: until another one wakes, several pieces may be done.
    helpers = []
    with contextlib.suppress(RuntimeError):  # no thread to be had, as when the interpreter is on its way out
        for _ in range(min(threads(), len(todo)) - 1):
            helpers.append(_pool().submit(work))
    work()
    for helper in helpers:
        if not helper.cancel():
            helper.result()  # raises its error here


# Infinities and NaN are results. As a decorator errstate takes half the time that it takes in a with statement.
@np.errstate(all="ignore")
def _quietly(compute: Callable, cut: tuple) -> NDArray | None:
    return compute(cut)


@functools.cache
def threads() -> int:
    """One for each processor this process may use, or fewer if OMP_NUM_THREADS, which other libraries heed, says so."""
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with contextlib.suppress(KeyError, ValueError):
        return max(1, min(available, int(os.environ["OMP_NUM_THREADS"].split(",")[0])))  # a list is one number a level
    return available


@functools.cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(threads() - 1, thread_name_prefix="xentlib")


# A forked child inherits the pool and none of its threads, and would wait for them for ever.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_pool.cache_clear)
