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


def indices_and_rows(labels: ArrayLike, logits: ArrayLike) -> tuple[NDArray[np.intp], NDArray[np.floating], np.dtype]:
    """One class index for each row of logits, the rows, and the dtype of the result."""
    given, labels = labels, _array("labels", labels)
    # NumPy makes a float64 array of an empty list, which says nothing about what its owner meant.
    if labels.dtype.kind not in "iu" and (labels.size or not isinstance(given, (list, tuple))):
        raise TypeError(f"labels must be class indices of an integer dtype; received dtype {labels.dtype}.")
    (logits,), _, dtype = rows(-1, logits=logits)
    if labels.shape != logits.shape[:-1]:
        raise ValueError(
            f"labels.shape must equal logits.shape[:-1]; received labels.shape={labels.shape} "
            f"and logits.shape={logits.shape}; expected labels.shape={logits.shape[:-1]}."
        )
    classes = logits.shape[-1]
    if labels.size and not 0 <= labels.min() <= labels.max() < classes:
        first = tuple(int(i) for i in np.argwhere((labels < 0) | (labels >= classes))[0])
        raise ValueError(f"labels must be in [0, {classes}); received {labels[first]} at index {first}.")
    return labels.astype(np.intp, copy=False), logits, dtype


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
    try:
        index = operator.index(axis)
    except TypeError:
        raise TypeError(f"axis must be an integer; received {axis!r}.") from None
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
            f"received {type(value).__module__}.{type(value).__qualname__}: {wrong}. Write {instead.format(name=name)}."
        )
    try:
        array = value if not known and _masked(value) else np.asanyarray(value if known else _arrays.readable(value))
    except MemoryError:
        raise
    except Exception as error:  # whatever an object's own __array__ raises
        raise ValueError(f"{name} must be a rectangular array of numbers; NumPy says: {error}") from error
    if _masked(array):
        raise TypeError(f"{name} must not be a masked array; fill or drop its masked entries first.")
    return _arrays.of_numpy_alone(np.asarray(array))


def _masked(value: ArrayLike) -> bool:
    """Whether NumPy would drop a mask from it, as it does from the members of a list."""
    if isinstance(value, (list, tuple)):
        return not _arrays.plain(value) and any(map(_masked, value))
    return isinstance(value, np.ma.MaskedArray)
