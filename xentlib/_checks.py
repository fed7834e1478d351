"""Argument checks and conversions: the only place of xentlib that raises."""

import math
import operator
from collections.abc import Callable, Collection

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import _arrays

# NumPy promotes these by their kind alone: a Python 2.0 beside float32 stays float32.
_PYTHON_SCALARS = (bool, int, float)


def elementwise(**arguments: ArrayLike) -> tuple[list[NDArray[np.floating]], np.dtype]:
    """Arrays of one dtype, the first two of one shape, and the dtype of the result."""
    arrays, dtype = _real(arguments)
    _same_shape(arguments, arrays)
    return arrays, dtype


def rows(axis: int, **arguments: ArrayLike) -> tuple[list[NDArray[np.floating]], int, np.dtype]:
    """Arrays of one shape, the axis of their classes, and the dtype of the result."""
    arrays, dtype = _real(arguments)
    _same_shape(arguments, arrays)
    return arrays, _class_axis(axis, list(arguments)[-1], arrays[-1]), dtype


def indices_and_rows(
    labels: ArrayLike, logits: ArrayLike, ignore_index: int | None, where: ArrayLike | None
) -> tuple[NDArray[np.intp], NDArray[np.floating], np.dtype, NDArray[np.bool_] | None]:
    """One class index for each row of logits, the rows, the dtype of the result, and which rows count if not all do."""
    labels, logits, dtype = _labelled_rows(labels, logits)
    kept = _kept(labels, ignore_index, where)
    return _in_range(labels, logits.shape[-1], kept), logits, dtype, kept


def part(
    labels: ArrayLike, logits: ArrayLike, first_class: int
) -> tuple[NDArray[np.intp], NDArray[np.floating], np.dtype, int]:
    """The same for the logits of some classes, to which the labels need not belong, and the first of them."""
    labels, logits, dtype = _labelled_rows(labels, logits)
    first_class = integer("first_class", first_class)
    if first_class < 0:
        raise ValueError(f"first_class must be at least 0; received {first_class}.")
    return _in_range(labels, np.iinfo(np.intp).max), logits, dtype, first_class


def parts(value: ArrayLike) -> NDArray[np.floating]:
    """The three numbers of each row, of at least one part."""
    array = real("parts", value)
    if array.ndim < 2 or array.shape[1] != 3 or not len(array):
        raise ValueError(f"parts must have a shape of (parts, 3, *labels.shape); received parts.shape={array.shape}.")
    return array.astype(np.promote_types(array.dtype, np.float64), copy=False)


def linear(
    hidden: ArrayLike, weight: ArrayLike, labels: ArrayLike, ignore_index: int | None, where: ArrayLike | None
) -> tuple[NDArray, NDArray, NDArray[np.intp], np.dtype, NDArray[np.bool_]]:
    """Hidden states, weights of each class, one class index for each row of the former, dtype, and which rows count."""
    labels = _indices(labels)
    (hidden, weight), dtype = _real({"hidden": hidden, "weight": weight})
    if weight.ndim != 2 or hidden.ndim == 0 or hidden.shape[-1] != weight.shape[1]:
        raise ValueError(
            "weight.shape must be (classes, hidden.shape[-1]); "
            f"received hidden.shape={hidden.shape} and weight.shape={weight.shape}."
        )
    if not len(weight):
        raise ValueError(f"weight must have at least one class; received weight.shape={weight.shape}.")
    if labels.shape != hidden.shape[:-1]:
        raise ValueError(
            f"labels.shape must equal hidden.shape[:-1]; received labels.shape={labels.shape} "
            f"and hidden.shape={hidden.shape}; expected labels.shape={hidden.shape[:-1]}."
        )
    kept = _kept(labels, ignore_index, where)
    kept = np.ones(labels.shape, bool) if kept is None else kept
    return hidden, weight, _in_range(labels, len(weight), kept), dtype, kept


def reduction(
    losses: ArrayLike, where: ArrayLike | None, axis: int | tuple[int, ...] | None
) -> tuple[NDArray, NDArray[np.bool_], tuple[int, ...]]:
    """The losses, which of them count, and the axes over which they are summed, counted from 0."""
    array = real("losses", losses)
    kept = np.broadcast_to(True, array.shape) if where is None else _mask(where, "losses", array)
    if axis is None:
        return array, kept, tuple(range(array.ndim))
    axes = tuple(axis_of(array, each) % max(1, array.ndim) for each in (axis if isinstance(axis, tuple) else (axis,)))
    if len(set(axes)) < len(axes) or len(axes) > array.ndim:
        raise ValueError(f"axis must name axes of losses, each once; received {axis} and losses.shape={array.shape}.")
    return array, kept, axes


def output_gradients(value: ArrayLike, *, to: NDArray) -> NDArray[np.floating]:
    """What each loss is multiplied by, in the shape of the labels."""
    array = real("output_gradients", value)
    try:
        return np.broadcast_to(array, to.shape)
    except ValueError:
        raise ValueError(
            "output_gradients must broadcast to the shape of labels; "
            f"received output_gradients.shape={array.shape} and labels.shape={to.shape}."
        ) from None


def broadcastable(array: NDArray, *, to: NDArray) -> NDArray:
    """pos_weight in the shape of the logits."""
    try:
        return np.broadcast_to(array, to.shape)
    except ValueError:
        raise ValueError(
            "pos_weight must broadcast to the shape of logits; "
            f"received pos_weight.shape={array.shape} and logits.shape={to.shape}."
        ) from None


def real(name: str, value: ArrayLike) -> NDArray:
    """The argument as an array of real numbers."""
    array = _array(name, value)
    if array.dtype.kind not in "biuf" and not _arrays.is_bfloat16(array.dtype):
        raise TypeError(f"{name} must be real numbers; received dtype {array.dtype}.")
    return array


def axis_of(array: NDArray, axis: int) -> int:
    """The axis as an integer; an array without axes takes any."""
    index = integer("axis", axis)
    if array.ndim and not -array.ndim <= index < array.ndim:
        raise ValueError(f"axis must be in [{-array.ndim}, {array.ndim}); received {index}.")
    return index


def integer(name: str, value: object) -> int:
    """The argument as an integer."""
    try:
        return operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        raise TypeError(f"{name} must be an integer; received {value!r}.") from None


def one_of(name: str, value: str, names: Collection[str]) -> str:
    """The argument, which must be one of these."""
    if value not in names:
        raise ValueError(f"{name} must be one of {', '.join(names)}; received {value!r}.")
    return value


def name_of(function: Callable | str, names: Collection[str]) -> str:
    """The name of the function, which must be one of these."""
    name = function if isinstance(function, str) else getattr(function, "__name__", None)
    if not isinstance(name, str):
        raise TypeError(f"function must be one of the losses or its name; received {function!r}.")
    if name not in names:
        raise ValueError(f"function must be one of {', '.join(names)}; received {name}.")
    return name


def _labelled_rows(labels: ArrayLike, logits: ArrayLike) -> tuple[NDArray, NDArray[np.floating], np.dtype]:
    labels = _indices(labels)
    (logits,), _, dtype = rows(-1, logits=logits)
    if labels.shape != logits.shape[:-1]:
        raise ValueError(
            f"labels.shape must equal logits.shape[:-1]; received labels.shape={labels.shape} "
            f"and logits.shape={logits.shape}; expected labels.shape={logits.shape[:-1]}."
        )
    return labels, logits, dtype


def _indices(value: ArrayLike) -> NDArray[np.integer]:
    labels = _array("labels", value)
    # NumPy makes a float64 array of an empty list, which says nothing about what its owner meant.
    if labels.dtype.kind not in "iu" and (labels.size or not isinstance(value, (list, tuple))):
        raise TypeError(f"labels must be class indices of an integer dtype; received dtype {labels.dtype}.")
    return labels


def _in_range(labels: NDArray, classes: int, kept: NDArray[np.bool_] | None = None) -> NDArray[np.intp]:
    """The labels as indices; those that count, all if kept is None, must be among the classes."""
    if labels.size and not 0 <= labels.min() <= labels.max() < classes:
        wrong = ((labels < 0) | (labels >= classes)) & (True if kept is None else kept)
        if wrong.any():
            first = tuple(int(i) for i in np.argwhere(wrong)[0])
            raise ValueError(f"labels must be in [0, {classes}); received {labels[first]} at index {first}.")
    return labels.astype(np.intp, copy=False)


def _kept(labels: NDArray, ignore_index: int | None, where: ArrayLike | None) -> NDArray[np.bool_] | None:
    """Which labels count; None where all do."""
    kept = None if where is None else _mask(where, "labels", labels)
    if ignore_index is None:
        return kept
    not_ignored = np.asarray(labels != integer("ignore_index", ignore_index))
    return not_ignored if kept is None else kept & not_ignored


def _mask(value: ArrayLike, name: str, array: NDArray) -> NDArray[np.bool_]:
    """Booleans in the shape of the array of that name; masks are often kept as numbers."""
    where = real("where", value)
    wrong = (where != 0) & (where != 1)
    if wrong.any():
        first = tuple(int(i) for i in np.argwhere(wrong)[0])
        raise ValueError(f"where must be booleans, or 0 and 1; received {where[first]} at index {first}.")
    try:
        return np.broadcast_to(where == 1, array.shape)
    except ValueError:
        raise ValueError(
            f"where must broadcast to the shape of {name}; "
            f"received where.shape={where.shape} and {name}.shape={array.shape}."
        ) from None


def _same_shape(arguments: dict[str, ArrayLike], arrays: list[NDArray]) -> None:
    if len(arrays) > 1 and arrays[0].shape != arrays[1].shape:
        (a, b), (x, y) = list(arguments)[:2], arrays[:2]
        raise ValueError(f"{a} and {b} must have the same shape; received {a}.shape={x.shape} and {b}.shape={y.shape}.")


def _class_axis(axis: int, name: str, array: NDArray) -> int:
    """The axis of the classes, counted from 0. There must be at least one class."""
    if array.ndim == 0:
        raise ValueError(f"{name} must have at least one dimension, the classes; received {name}.shape=().")
    index = axis_of(array, axis)
    if array.shape[index] == 0:
        raise ValueError(
            f"{name} must have at least one class; received {name}.shape={array.shape} with 0 on axis {axis}."
        )
    return index % array.ndim


def _real(arguments: dict[str, ArrayLike]) -> tuple[list[NDArray], np.dtype]:
    """The arguments as arrays, and the dtype to which NumPy promotes them."""
    arrays = [real(name, value) for name, value in arguments.items()]
    dtype = _promoted(arguments.values(), arrays)
    for name, value in arguments.items():
        # Beyond it NumPy would make an infinity of a Python number.
        number = float(value) if type(value) in (bool, int, float) else 0.0  # type: ignore[arg-type]
        if _largest(dtype) < abs(number) < math.inf:
            raise ValueError(f"{name} must be in the range of {dtype}, the dtype of the others; received {value!r}.")
    return arrays, dtype


def _promoted(values, arrays: list[NDArray]) -> np.dtype:
    dtype = arrays[-1].dtype
    if any(array.dtype != dtype for array in arrays):
        types = [value if type(value) in _PYTHON_SCALARS else array.dtype for value, array in zip(values, arrays)]
        known = {given for given in types if isinstance(given, np.dtype)}
        # Beside a Python scalar bfloat16 stays; beside another dtype it counts as float32. NumPy does neither.
        alone = len(known) == 1 and _arrays.is_bfloat16(*known)
        if not alone:
            float32 = np.dtype(np.float32)
            types = [float32 if given in known and _arrays.is_bfloat16(given) else given for given in types]
        dtype = known.pop() if alone else np.result_type(*types)
    return dtype.newbyteorder("=") if _arrays.is_float(dtype) else np.dtype(np.float64)


def _largest(dtype: np.dtype) -> float:
    return float(np.finfo(np.float32 if _arrays.is_bfloat16(dtype) else dtype).max)


def _array(name: str, value: ArrayLike) -> NDArray:
    if type(value) is np.ndarray:
        return _arrays.of_numpy_alone(value)
    known = _arrays.plain(value)
    refusal = None if known else _arrays.refusal(value)
    if refusal:
        wrong, instead = refusal
        raise TypeError(
            f"{name} must be an array of numbers; "
            f"received {_arrays.full_name(value)}: {wrong}. Write {instead.format(name=name)}."
        )
    try:
        array = value if not known and _masked(value) else np.asanyarray(value if known else _arrays.readable(value))
    except MemoryError:
        raise
    except Exception as error:  # whatever an object's own __array__ raises
        if _arrays.on_a_device(value):
            raise TypeError(
                f"{name} must be an array of numbers; received {_arrays.full_name(value)}: it is not in the memory of "
                f"the processor. Write what its library calls a copy there, such as {name}.cpu() or {name}.get()."
            ) from error
        raise ValueError(f"{name} must be a rectangular array of numbers; NumPy says: {error}") from error
    if _masked(array):
        raise TypeError(f"{name} must not be a masked array; fill or drop its masked entries first.")
    return _arrays.of_numpy_alone(np.asarray(array))


def _masked(value: ArrayLike) -> bool:
    """Whether NumPy would drop a mask from it, as it does from the members of a list."""
    if isinstance(value, (list, tuple)):
        return not _arrays.plain(value) and any(map(_masked, value))
    return isinstance(value, np.ma.MaskedArray)
