"""A result depends on its own row alone: not on memory layout, nor on place, nor on what is computed with it.

Bit for bit, since a sum in another order or a SIMD loop's tail would differ in the last one.
"""

from functools import cache

import numpy as np
import pytest

from tests.xentlib import draws
from tests.xentlib.calls import CALLS

pytestmark = pytest.mark.slow

BY_ROW = [name for name in CALLS if "softmax" in name]
ALONG_ANY_AXIS = [name for name in BY_ROW if "sparse" not in name]
# Few classes and many, and rows enough for any block size.
SIZES = [(100_003, 7), (1000, 300), (3, 70_000)]

each_function = pytest.mark.parametrize("name", CALLS)
each_dtype = pytest.mark.parametrize("dtype", draws.DTYPES)


def drawn(name, rows, classes, dtype):
    """Arguments of many rows; a row of the elementwise functions is one number."""
    shape = (rows, classes) if name in BY_ROW else (rows,)
    logits = draw(draws.logits, shape, dtype)
    if "entropy" not in name:
        return {"x": logits}
    if "sparse" in name:
        kept = {"where": draw(some, rows)} if "where" in name else {}
        return {"labels": draw(class_indices, shape, dtype), "logits": logits} | kept
    if name in BY_ROW:
        return {"labels": draw(draws.distributions, shape, dtype), "logits": logits}
    weight = {"pos_weight": draw(weights, shape, dtype)} if "weighted" in name else {}
    return {"labels": draw(draws.probabilities, shape, dtype), "logits": logits, **weight}


@cache  # drawing takes longer than computing, and most functions take the same
def draw(kind, *arguments):
    array = kind(np.random.default_rng([*kind.__name__.encode()]), *arguments)  # a seed for each kind
    array.flags.writeable = False
    return array


def class_indices(rng, shape, dtype):
    return draws.class_indices(rng, draw(draws.logits, shape, dtype))


def weights(rng, shape, dtype):
    return (10.0 ** rng.uniform(-2, 2, shape)).astype(dtype)


def some(rng, rows):
    return rng.random(rows) < 0.7


def call(name, arguments, change=lambda array: array):
    function, _ = CALLS[name]
    return function(**{key: change(array) for key, array in arguments.items()})


@cache
def whole(name, rows, classes, dtype):
    """The result of the whole batch at once."""
    return call(name, drawn(name, rows, classes, dtype))


def assert_same_bits(got, expected):
    assert got.dtype == expected.dtype and got.shape == expected.shape
    bits = f"u{got.itemsize}"
    np.testing.assert_array_equal(np.atleast_1d(got).view(bits), np.atleast_1d(expected).view(bits))


# ---- Memory layout ----


def every_other(array):
    """A view that skips every second element in memory, along each axis."""
    spread = np.zeros([2 * n for n in array.shape], array.dtype)
    view = spread[tuple(slice(None, None, 2) for _ in array.shape)]
    view[...] = array
    return view


def backwards(array):
    """A view of negative strides."""
    return np.ascontiguousarray(np.flip(array))[tuple(slice(None, None, -1) for _ in array.shape)]


def unaligned(array):
    """One byte past where the processor would want it."""
    moved = np.frombuffer(bytearray(1) + array.tobytes(), np.uint8)[1:].view(array.dtype).reshape(array.shape)
    assert array.itemsize == 1 or not moved.flags.aligned
    return moved


LAYOUTS = {
    "fortran": np.asfortranarray,
    "every other": every_other,
    "backwards": backwards,
    "byte order": lambda array: array.astype(array.dtype.newbyteorder("S")),
    "unaligned": unaligned,
    "read-only": lambda array: np.broadcast_to(array, array.shape),
}


@each_function
@each_dtype
@pytest.mark.parametrize(("rows", "classes"), [(1003, 7), (37, 300)])
def test_memory_layout_changes_no_bit(name, dtype, rows, classes):
    arguments = drawn(name, rows, classes, dtype)
    for layout in LAYOUTS.values():
        assert_same_bits(call(name, arguments, layout), whole(name, rows, classes, dtype))


@pytest.mark.parametrize("name", ALONG_ANY_AXIS)
@each_dtype
@pytest.mark.parametrize("axis", [0, 1])
def test_the_axis_of_the_classes_changes_no_bit(name, dtype, axis):
    function, _ = CALLS[name]
    arguments = {key: array.reshape(40, 3, 12) for key, array in drawn(name, 120, 12, dtype).items()}
    got = function(**{key: np.moveaxis(array, -1, axis).copy() for key, array in arguments.items()}, axis=axis)
    expected = function(**arguments)
    assert_same_bits(got, expected if expected.ndim == 2 else np.moveaxis(expected, -1, axis))


@each_function
@each_dtype
def test_leading_axes_change_no_bit(name, dtype):
    arguments = drawn(name, 120, 12, dtype)
    nested = call(name, arguments, lambda array: array.reshape(2, 5, 12, *array.shape[1:]))
    expected = call(name, arguments)
    assert_same_bits(nested.reshape(expected.shape), expected)


# ---- Place in the batch ----


@each_function
@each_dtype
@pytest.mark.parametrize(("rows", "classes"), SIZES)
def test_a_row_has_the_same_result_alone_first_last_and_in_between(name, dtype, rows, classes):
    arguments = drawn(name, rows, classes, dtype)
    batch = whole(name, rows, classes, dtype)
    for place in {0, 1, rows // 3, rows // 2, rows - 2, rows - 1}:
        alone = call(name, arguments, lambda array: array[place])
        assert_same_bits(alone, batch[place])
        last_of_three = call(name, arguments, lambda array: array[[0, 1, place]])
        assert_same_bits(last_of_three[2], batch[place])


@each_function
@each_dtype
@pytest.mark.parametrize(("rows", "classes"), SIZES)
def test_the_order_of_the_rows_changes_no_bit(name, dtype, rows, classes):
    arguments = drawn(name, rows, classes, dtype)
    shuffled = np.random.default_rng(1).permutation(rows)
    assert_same_bits(call(name, arguments, lambda array: array[shuffled]), whole(name, rows, classes, dtype)[shuffled])


@each_function
@each_dtype
@pytest.mark.parametrize(("rows", "classes"), SIZES)
def test_splitting_the_batch_changes_no_bit(name, dtype, rows, classes):
    arguments = drawn(name, rows, classes, dtype)
    for cuts in ([1], [17, 500, 999], [4095, 65_537, 100_002]):
        parts = [
            call(name, arguments, lambda array: array[start:stop])
            for start, stop in zip([0, *cuts], [*cuts, rows])
            if start < min(stop, rows)
        ]
        assert_same_bits(np.concatenate(parts), whole(name, rows, classes, dtype))
