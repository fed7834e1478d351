"""Tensors of other libraries as NumPy arrays: the only place that knows those libraries, and imports none of them.

NumPy reads most of them through their own ``__array__``. Here is what must happen before that, by the methods of the
tensor itself, and what to write instead where there are no numbers to read.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

PLAIN = {bool, int, float, str, bytes, type(None)}
NUMPY = (np.ndarray, np.generic, *PLAIN)
HOST_MEMORY = (1, 3)  # kDLCPU and kDLCUDAHost

# Library, class (its own or one it inherits from), what is wrong with it, and the line to write instead.
REFUSED = (
    ("tensorflow", "RaggedTensor", "its rows differ in length", "{name}.to_tensor(), and mask what that pads"),
    ("tensorflow", "SparseTensor", "it is sparse", "tf.sparse.to_dense({name})"),
    ("tensorflow", "SymbolicTensor", "it has no values inside a tf.function", "run_eagerly=True in model.compile"),
    ("keras", "KerasTensor", "it is a placeholder without values", "model.predict(x) of a real batch"),
    ("jax", "Tracer", "it has no values while JAX traces", "jax.debug.callback(function, {name})"),
    ("torch", "FakeTensor", "it has no values", "the call outside torch.compile and torch.export"),
    ("torch", "DTensor", "each process holds a part", "{name}.full_tensor(), in all processes"),
    ("torch", "NestedTensor", "its rows differ in length", "{name}.to_padded_tensor(0.0), and mask what that pads"),
    ("pandas", "Categorical", "it holds categories", "{name}.cat.codes"),
    ("polars", "Categorical", "it holds categories", "{name}.to_physical()"),
    ("polars", "List", "each entry is a list", "{name}.list.to_array(width)"),
    ("pandas", "object", "it holds objects, not numbers", "np.stack({name}) if each is an array"),
)


def plain(value: object) -> bool:
    """Whether it holds nothing but Python's own numbers and strings, however deep its lists are."""
    if not isinstance(value, (list, tuple)):
        return type(value) in PLAIN
    # The set of types is there in a tenth of the time that asking each number takes.
    kinds = {*map(type, value)}
    return kinds <= PLAIN or (kinds <= {*PLAIN, list, tuple} and all(map(plain, value)))


def classes_of(value: object) -> set[tuple[str, str]]:
    """The library and the name of the value's class, and of all that it inherits from."""
    return {(base.__module__.partition(".")[0].removesuffix("lib"), base.__name__) for base in type(value).__mro__}


def full_name(value: object) -> str:
    """The name of its class, with the module."""
    return f"{type(value).__module__}.{type(value).__qualname__}"


def refusal(value: object) -> tuple[str, str] | None:
    """What is wrong with a tensor that cannot be read, and the line to write instead."""
    if isinstance(value, (list, tuple)):
        return next(filter(None, map(refusal, value)), None)
    if isinstance(value, NUMPY):
        return None
    known = classes_of(value)
    libraries = {library for library, _ in known}
    if getattr(value, "is_nested", False) is True:
        known.add(("torch", "NestedTensor"))
    if "torch" in libraries and getattr(getattr(value, "device", None), "type", "") == "meta":
        known.add(("torch", "FakeTensor"))
    for library in libraries & {"pandas", "polars"}:
        dtype = str(getattr(value, "dtype", "")).partition("(")[0]
        known.add((library, {"category": "Categorical", "Enum": "Categorical"}.get(dtype, dtype)))
    for library, name, wrong, instead in REFUSED:
        if (library, name) in known:
            return wrong, instead
    return None


def readable(value: Any) -> Any:
    """Something with the same values that NumPy reads: the value itself, if it needs nothing first."""
    if isinstance(value, (list, tuple)):
        return [*map(readable, value)]
    if isinstance(value, NUMPY):
        return value
    for library, read in READERS.items():
        if any(library == known for known, _ in classes_of(value)):
            return read(value)
    if hasattr(value, "__dlpack__") and not hasattr(value, "__array__"):
        return np.from_dlpack(value)
    return value


def on_a_device(value: object) -> bool:
    """Whether it says, as DLPack has it, that its numbers are not in the memory of the processor."""
    return hasattr(value, "__dlpack_device__") and value.__dlpack_device__()[0] not in HOST_MEMORY


def _torch(tensor: Any) -> Any:
    if not hasattr(tensor, "detach"):  # a dtype, a module
        return tensor
    tensor = tensor.detach().cpu()
    if tensor.is_quantized:
        tensor = tensor.dequantize()
    if str(tensor.layout) != "torch.strided":
        tensor = tensor.to_dense()
    # NumPy has no other floating-point type of up to two bytes.
    if tensor.is_floating_point() and tensor.element_size() <= 2 and str(tensor.dtype) != "torch.float16":
        tensor = tensor.float()
    return tensor.resolve_conj().resolve_neg().numpy()


def _cupy(array: Any) -> Any:
    return array.get() if hasattr(array, "get") else array


def _pandas(column: Any) -> Any:
    """Missing entries of a nullable column are NaN, as they are in pandas' own float columns."""
    array = np.asarray(column)
    dtypes = getattr(column, "dtypes", ())
    kinds = {getattr(dtype, "kind", "O") for dtype in (dtypes if np.iterable(dtypes) else [dtypes])}
    if array.dtype.kind == "O" and kinds and kinds <= {*"biuf"}:
        return column.to_numpy(dtype=np.float64, na_value=np.nan)
    return array


READERS: dict[str, Callable[[Any], Any]] = {"torch": _torch, "cupy": _cupy, "pandas": _pandas}


def of_numpy_alone(array: NDArray[Any]) -> NDArray[Any]:
    """The types that ml_dtypes adds to NumPy in those that NumPy can compute with; bfloat16 stays what it is."""
    registered_by_others = array.dtype.isbuiltin == 2
    if not registered_by_others or is_bfloat16(array.dtype):
        return array
    integer = "int" in array.dtype.name
    return array.astype(np.int8 if integer else np.complex64 if "complex" in array.dtype.name else np.float32)


def is_bfloat16(dtype: np.dtype) -> bool:
    """Whether it is ml_dtypes' bfloat16, which NumPy's own functions do not take for a number."""
    return dtype.isbuiltin == 2 and dtype.name == "bfloat16"  # a name is slow to ask for


def is_float(dtype: np.dtype) -> bool:
    """Whether a result of this dtype has a fraction."""
    return dtype.kind == "f" or is_bfloat16(dtype)
