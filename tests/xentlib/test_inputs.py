"""What may be passed in, and what comes back: dtypes, shapes, memory."""

import numpy as np
import pytest
import xentlib as xl

from tests.xentlib import draws
from tests.xentlib.calls import each

pytestmark = pytest.mark.slow

FLOATS = draws.DTYPES
INTEGERS = [np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32, np.uint64]


def astype(arguments, dtype):
    """Floating-point arguments in another dtype; class indices stay what they are."""
    return {k: v.astype(dtype) if v.dtype.kind == "f" else v for k, v in arguments.items()}


def same(got, expected):
    """The same numbers bit for bit, in the same type, dtype and shape."""
    assert type(got) is type(expected)
    assert got.dtype == expected.dtype and got.dtype.isnative
    assert got.shape == expected.shape
    np.testing.assert_array_equal(got, expected)


# ---- Dtypes ----


@each()
@pytest.mark.parametrize("dtype", FLOATS)
def test_the_result_has_the_dtype_of_the_inputs(function, arguments, dtype):
    assert function(**astype(arguments, dtype)).dtype == dtype


@pytest.mark.parametrize(
    ("labels", "logits", "result"),
    [
        ("f2", "f4", "f4"),
        ("f4", "f2", "f4"),
        ("f4", "f8", "f8"),
        ("f8", "f2", "f8"),
        ("i1", "f2", "f2"),
        ("i2", "f2", "f4"),
        ("?", "f4", "f4"),
        ("i8", "f4", "f8"),
        ("f4", "?", "f4"),
        ("i4", "u1", "f8"),
        ("?", "?", "f8"),
        (">f4", "<f4", "f4"),
        (">f8", ">f8", "f8"),
    ],
)
def test_dtypes_are_promoted_as_numpy_does_and_integers_become_float64(labels, logits, result):
    labels, logits = np.ones((2, 3), labels), np.ones((2, 3), logits)
    for module in (xl, xl.gradients):
        for name in ("sigmoid_cross_entropy_with_logits", "softmax_cross_entropy_with_logits"):
            got = getattr(module, name)(labels=labels, logits=logits)
            assert got.dtype == result and got.dtype.isnative
        assert module.weighted_cross_entropy_with_logits(labels=labels, logits=logits, pos_weight=2.0).dtype == result


@pytest.mark.parametrize("dtype", FLOATS)
@pytest.mark.parametrize(("weight", "adapts"), [(0.1, True), (2, True), (True, True), (np.float64(2.5), False)])
def test_a_python_scalar_adapts_to_the_arrays(dtype, weight, adapts):
    labels, logits = np.ones(3, dtype), np.arange(3, dtype=dtype)
    for module in (xl, xl.gradients):
        got = module.weighted_cross_entropy_with_logits(labels=labels, logits=logits, pos_weight=weight)
        assert got.dtype == (dtype if adapts else np.float64)
        if adapts:
            in_dtype = dtype(weight)
            same(got, module.weighted_cross_entropy_with_logits(labels=labels, logits=logits, pos_weight=in_dtype))
    assert xl.sigmoid_cross_entropy_with_logits(labels=1, logits=dtype(3)).dtype == dtype


@pytest.mark.parametrize("dtype", [*INTEGERS, bool])
@each(but="sparse")
def test_integers_and_booleans_are_taken_as_float64(function, arguments, dtype):
    integers = {k: (np.abs(v) * 2).astype(dtype) for k, v in arguments.items()}
    same(function(**integers), function(**{k: v.astype(np.float64) for k, v in integers.items()}))


@each(only="sparse")
@pytest.mark.parametrize("dtype", [*INTEGERS, ">i4", ">u8"])
def test_class_indices_may_have_any_integer_dtype(function, arguments, dtype):
    labels = arguments["labels"].astype(dtype)
    same(function(**arguments | {"labels": labels}), function(**arguments))


@each(only="sparse")
@pytest.mark.parametrize("dtype", FLOATS)
def test_class_indices_do_not_promote_the_logits(function, arguments, dtype):
    assert function(labels=np.uint64([0]), logits=np.zeros((1, 2), dtype)).dtype == dtype


# ---- Containers and memory ----


class Subclass(np.ndarray):
    pass


LAYOUTS = {
    "lists": np.ndarray.tolist,
    "tuples of arrays": tuple,
    "big endian": lambda a: a.astype(a.dtype.newbyteorder(">")),
    "every other row": lambda a: np.repeat(a, 2, axis=0)[::2],
    "every other column": lambda a: np.repeat(a, 2, axis=-1)[..., ::2],
    "reversed": lambda a: a[::-1].copy()[::-1],
    "reversed columns": lambda a: a[..., ::-1].copy()[..., ::-1],
    "Fortran order": np.asfortranarray,
    "unaligned": lambda a: np.frombuffer(b"-" + a.tobytes(), a.dtype, offset=1).reshape(a.shape),
    "subclass": lambda a: a.view(Subclass),
}


@each()
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_only_the_values_matter(function, arguments, layout):
    same(function(**{k: layout(v) for k, v in arguments.items()}), function(**arguments))


@each(but="sparse")
def test_repeated_rows_need_no_memory_of_their_own(function, arguments):
    broadcast = {k: np.broadcast_to(v[0], v.shape) for k, v in arguments.items()}
    same(function(**broadcast), function(**{k: v.copy() for k, v in broadcast.items()}))


@each()
@pytest.mark.parametrize("dtype", FLOATS)
def test_inputs_are_never_written_to(function, arguments, dtype):
    arguments = {k: v.copy() for k, v in astype(arguments, dtype).items()}
    before = {k: v.copy() for k, v in arguments.items()}
    result = function(**arguments)
    for name, value in arguments.items():
        np.testing.assert_array_equal(value, before[name])
        value.flags.writeable = False
    same(function(**arguments), result)


@each()
@pytest.mark.parametrize("dtype", FLOATS)
def test_the_result_is_the_callers_own(function, arguments, dtype):
    arguments = astype(arguments, dtype)
    result, again = function(**arguments), function(**arguments)
    assert result.flags.writeable
    assert not any(np.shares_memory(result, other) for other in [*arguments.values(), again])
    result[...] = -1
    same(function(**arguments), again)


# ---- Shapes ----


def scalars(value):
    return {"int": round(value), "float": float(value), "NumPy scalar": value, "0-d array": np.array(value)}


@pytest.mark.parametrize("kind", scalars(np.float64(1)))
@each(but="softmax")
def test_scalars_give_numpy_scalars(function, arguments, kind):
    single = {k: scalars(v[0, 0])[kind] for k, v in arguments.items()}
    in_arrays = function(**{k: np.float64([v]) for k, v in single.items()})
    same(function(**single), in_arrays[0])
    assert isinstance(function(**single), np.float64)


def test_the_loss_of_one_row_is_a_numpy_scalar():
    assert isinstance(xl.softmax_cross_entropy_with_logits(labels=[1, 0], logits=[2, 3]), np.float64)
    for label in (1, np.uint8(1), np.array(1)):
        loss = xl.sparse_softmax_cross_entropy_with_logits(labels=label, logits=np.float32([2, 3]))
        assert isinstance(loss, np.float32)
        assert xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=label, logits=[2, 3]).shape == (2,)


SHAPES = [(1,), (5,), (2, 3), (2, 3, 4), (2, 3, 4, 5), (1, 1, 1, 1), (0,), (0, 3), (2, 0), (2, 0, 3), (0, 0)]


@pytest.mark.parametrize("shape", SHAPES)
@each(but="softmax")
def test_elementwise_functions_take_any_shape(function, arguments, shape):
    rng = np.random.default_rng(1)
    arguments = {k: rng.random(shape) for k in arguments}
    flat = function(**{k: v.ravel() for k, v in arguments.items()})
    same(function(**arguments), flat.reshape(shape))


@pytest.mark.parametrize("shape", [(), (4,), (3, 1), (1, 4), (1, 1, 1), (2, 3, 4)])
@each(only="weighted")
def test_pos_weight_is_broadcast(function, arguments, shape):
    rng = np.random.default_rng(2)
    z, x, q = rng.random((2, 3, 4)), rng.normal(size=(2, 3, 4)), rng.random(shape)
    same(
        function(labels=z, logits=x, pos_weight=q),
        function(labels=z, logits=x, pos_weight=np.broadcast_to(q, x.shape).copy()),
    )


@pytest.mark.parametrize(
    ("shape", "axis"),
    [
        (shape, axis)
        for shape in [*SHAPES, (300, 2)]  # 300 classes round differently if they are summed in another order
        for axis in range(-len(shape), len(shape))
        if shape[axis] > 0
    ],
)
@each(only="softmax", but="sparse")
def test_any_axis_holds_the_classes(function, arguments, shape, axis):
    rng = np.random.default_rng(3)
    arguments = {k: rng.normal(size=shape) for k in arguments}
    got = function(**arguments, axis=axis)
    last = function(**{k: np.moveaxis(v, axis, -1).copy() for k, v in arguments.items()})
    same(got, last if np.ndim(last) < len(shape) else np.moveaxis(last, -1, axis))
    same(function(**arguments, axis=np.int8(axis)), got)


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape[-1] > 0])
@each(only="sparse")
def test_each_class_index_sees_its_own_row(function, arguments, shape):
    rng = np.random.default_rng(4)
    logits, labels = rng.normal(size=shape), rng.integers(shape[-1], size=shape[:-1])
    got = function(labels=labels, logits=logits)
    for index in np.ndindex(labels.shape):
        same(got[index], function(labels=labels[index], logits=logits[index]))
    assert got.shape[: labels.ndim] == labels.shape


@pytest.mark.parametrize(
    ("shape", "dtype"), [((70_001, 4), np.float16), ((401, 1009), np.float32), ((70_001, 4), np.float64)]
)
@each()
def test_large_arrays_give_what_their_parts_give(function, arguments, shape, dtype):
    rng = np.random.default_rng(5)
    whole = {k: rng.normal(size=shape).astype(dtype) * dtype(4) for k in arguments}
    if arguments["labels" if "labels" in arguments else "x"].dtype.kind == "i":
        whole["labels"] = rng.integers(shape[1], size=shape[0])
    if "where" in arguments:
        whole["where"] = rng.random(shape[0]) < 0.7
    parts = zip(*(np.array_split(v, 7) for v in whole.values()))
    expected = np.concatenate([function(**dict(zip(whole, part))) for part in parts])
    np.testing.assert_array_max_ulp(function(**whole), expected, maxulp=1)


def test_empty_lists_of_class_indices_are_taken():
    assert xl.sparse_softmax_cross_entropy_with_logits(labels=[], logits=np.zeros((0, 3))).shape == (0,)
    assert xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=[], logits=np.zeros((0, 3))).shape == (0, 3)
