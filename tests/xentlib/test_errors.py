"""Every error of xentlib, to the letter; the oracle raises the same ones."""

import numpy as np
import pytest
import xentlib

from tests.engines import oracle

pytestmark = pytest.mark.slow

ENGINES = {"xentlib": xentlib, "xentlib.gradients": xentlib.gradients, "oracle": oracle, "gradients": oracle.gradients}
SIGMOID = "sigmoid_cross_entropy_with_logits"
WEIGHTED = "weighted_cross_entropy_with_logits"
SOFTMAX = "softmax_cross_entropy_with_logits"
SPARSE = "sparse_softmax_cross_entropy_with_logits"


@pytest.fixture(params=ENGINES)
def losses(request):
    return ENGINES[request.param]


@pytest.fixture(params=[xentlib, oracle])
def engine(request):
    return request.param


def check(function, error, text, *args, **kwargs):
    with pytest.raises(error) as raised:
        function(*args, **kwargs)
    assert type(raised.value) is error
    assert str(raised.value) == text


# ---- What is no real number ----

NOT_REAL = [
    ([1j, 2j], "complex128"),
    (np.ones(2, np.complex64), "complex64"),
    (["a", "b"], "<U1"),
    (np.array([b"a", b"b"]), "|S1"),
    ([None, 1.0], "object"),
    (None, "object"),
    ([10**30, 1], "object"),
    (np.zeros(2, "datetime64[s]"), "datetime64[s]"),
    (np.zeros(2, "timedelta64[s]"), "timedelta64[s]"),
    (np.zeros(2, [("a", "f8")]), "[('a', '<f8')]"),
]


@pytest.mark.parametrize(("value", "dtype"), NOT_REAL)
@pytest.mark.parametrize("name", [SIGMOID, WEIGHTED, SOFTMAX])
@pytest.mark.parametrize("argument", ["labels", "logits"])
def test_arguments_that_are_not_real_are_refused(losses, name, argument, value, dtype):
    arguments = {"labels": [0.0, 1.0], "logits": [0.0, 1.0]} | ({"pos_weight": 2.0} if name == WEIGHTED else {})
    text = f"{argument} must be real numbers; received dtype {dtype}."
    check(getattr(losses, name), TypeError, text, **arguments | {argument: value})


@pytest.mark.parametrize(("value", "dtype"), NOT_REAL)
def test_weights_logits_and_inputs_that_are_not_real_are_refused(losses, value, dtype):
    text = f"must be real numbers; received dtype {dtype}."
    check(
        losses.weighted_cross_entropy_with_logits, TypeError, f"pos_weight {text}",
        labels=[0.0, 1.0], logits=[0.0, 1.0], pos_weight=value,
    )  # fmt: skip
    check(losses.sparse_softmax_cross_entropy_with_logits, TypeError, f"logits {text}", labels=0, logits=value)


@pytest.mark.parametrize(("value", "dtype"), NOT_REAL)
@pytest.mark.parametrize("name", ["sigmoid", "log_sigmoid", "softmax", "log_softmax"])
def test_activations_refuse_what_is_not_real(engine, name, value, dtype):
    check(getattr(engine, name), TypeError, f"x must be real numbers; received dtype {dtype}.", value)


MASKED = np.ma.masked_array([0.0, 1.0], [False, True])
RAGGED = [[0.0, 1.0], [2.0]]
NUMPY_SAYS = (
    "setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. "
    "The detected shape was (2,) + inhomogeneous part."
)


@pytest.mark.parametrize(
    ("value", "error", "text"),
    [
        (MASKED, TypeError, "must not be a masked array; fill or drop its masked entries first."),
        (RAGGED, ValueError, f"must be a rectangular array of numbers; NumPy says: {NUMPY_SAYS}"),
    ],
    ids=["masked", "ragged"],
)
def test_masked_and_ragged_arguments_are_refused(losses, engine, value, error, text):
    good = [0.0, 1.0]
    for name in (SIGMOID, SOFTMAX):
        check(getattr(losses, name), error, f"labels {text}", labels=value, logits=good)
        check(getattr(losses, name), error, f"logits {text}", labels=good, logits=value)
    weighted, sparse = getattr(losses, WEIGHTED), getattr(losses, SPARSE)
    check(weighted, error, f"labels {text}", labels=value, logits=good, pos_weight=1)
    check(weighted, error, f"logits {text}", labels=good, logits=value, pos_weight=1)
    check(weighted, error, f"pos_weight {text}", labels=good, logits=good, pos_weight=value)
    check(sparse, error, f"labels {text}", labels=value, logits=good)
    check(sparse, error, f"logits {text}", labels=0, logits=value)
    for name in ("sigmoid", "log_sigmoid", "softmax", "log_softmax"):
        check(getattr(engine, name), error, f"x {text}", value)


class Owner:
    """An object that NumPy turns into an array by asking it."""

    def __init__(self, answer):
        self.answer = answer

    def __array__(self, dtype=None, copy=None):
        return self.answer()


@pytest.mark.parametrize("hidden", [[MASKED, MASKED], [1.0, np.ma.masked], Owner(lambda: MASKED)])
def test_masks_are_found_in_lists_and_other_objects(hidden):
    check(xentlib.sigmoid, TypeError, "x must not be a masked array; fill or drop its masked entries first.", hidden)


def test_what_an_object_says_instead_of_an_array_is_passed_on():
    text = "x must be a rectangular array of numbers; NumPy says: division by zero"
    check(xentlib.sigmoid, ValueError, text, Owner(lambda: 1 / 0))


@pytest.mark.parametrize(("dtype", "number"), [(np.float16, 1e5), (np.float16, -70000), (np.float32, 1e39)])
def test_a_python_number_beyond_the_dtype_is_refused(losses, dtype, number):
    text = f"must be in the range of {np.dtype(dtype)}, the dtype of the others; received {number!r}."
    logits, weighted = dtype([3, 12]), getattr(losses, WEIGHTED)
    check(weighted, ValueError, f"pos_weight {text}", labels=dtype([0, 1]), logits=logits, pos_weight=number)
    check(getattr(losses, SIGMOID), ValueError, f"labels {text}", labels=number, logits=logits[0])
    assert np.isfinite(weighted(labels=dtype([0, 1]), logits=logits, pos_weight=float(np.finfo(dtype).max))).any()


# ---- Shapes ----


@pytest.mark.parametrize("name", [SIGMOID, WEIGHTED, SOFTMAX])
@pytest.mark.parametrize(
    ("labels", "logits"),
    [((2, 1), (2, 3)), ((3,), (2, 3)), ((), (1,)), ((1,), ()), ((0,), (1,)), ((2, 3), (3, 2)), ((2, 0), (0, 2))],
)
def test_shapes_are_never_broadcast(losses, name, labels, logits):
    check(
        getattr(losses, name), ValueError,
        f"labels and logits must have the same shape; received labels.shape={labels} and logits.shape={logits}.",
        labels=np.zeros(labels), logits=np.zeros(logits), **{"pos_weight": 2.0} if name == WEIGHTED else {},
    )  # fmt: skip


@pytest.mark.parametrize("weight", [(2,), (2, 1), (1, 3), (0,)])
def test_pos_weight_must_broadcast_to_the_logits(losses, weight):
    check(
        losses.weighted_cross_entropy_with_logits, ValueError,
        f"pos_weight must broadcast to the shape of logits; received pos_weight.shape={weight} and logits.shape=(3,).",
        labels=np.zeros(3), logits=np.zeros(3), pos_weight=np.ones(weight),
    )  # fmt: skip


def test_classes_need_a_dimension(losses, engine):
    text = "must have at least one dimension, the classes; received"
    check(losses.softmax_cross_entropy_with_logits, ValueError, f"logits {text} logits.shape=().", labels=1, logits=2)
    check(
        losses.sparse_softmax_cross_entropy_with_logits, ValueError, f"logits {text} logits.shape=().",
        labels=0, logits=2.0,
    )  # fmt: skip
    check(engine.softmax, ValueError, f"x {text} x.shape=().", 2.0)
    check(engine.log_softmax, ValueError, f"x {text} x.shape=().", np.float32(2))


@pytest.mark.parametrize("axis", [1.0, None, "1", (0,), np.float64(1), [0]])
def test_the_axis_must_be_an_integer(losses, engine, axis):
    text, x = f"axis must be an integer; received {axis!r}.", np.zeros((2, 3))
    check(losses.softmax_cross_entropy_with_logits, TypeError, text, labels=x, logits=x, axis=axis)
    check(engine.softmax, TypeError, text, x, axis)
    check(engine.log_softmax, TypeError, text, x, axis=axis)


@pytest.mark.parametrize("axis", [2, -3, 7, np.int64(2)])
def test_the_axis_must_exist(losses, engine, axis):
    text, x = f"axis must be in [-2, 2); received {axis}.", np.zeros((2, 3))
    check(losses.softmax_cross_entropy_with_logits, ValueError, text, labels=x, logits=x, axis=axis)
    check(engine.softmax, ValueError, text, x, axis)
    check(engine.log_softmax, ValueError, text, x, axis=axis)


@pytest.mark.parametrize(("shape", "axis"), [((2, 0), -1), ((0, 3), 0), ((0, 3), -2), ((0,), 0), ((0, 0), 1)])
def test_there_must_be_a_class(losses, engine, shape, axis):
    x = np.zeros(shape)
    text = "{0} must have at least one class; received {0}.shape={1} with 0 on axis {2}."
    softmax = losses.softmax_cross_entropy_with_logits
    check(softmax, ValueError, text.format("logits", shape, axis), labels=x, logits=x, axis=axis)
    check(engine.softmax, ValueError, text.format("x", shape, axis), x, axis)
    check(engine.log_softmax, ValueError, text.format("x", shape, axis), x, axis)


# ---- Class indices ----


@pytest.mark.parametrize("shape", [(2, 0), (0,), (0, 0)])
def test_there_must_be_a_class_for_sparse_labels_too(losses, shape):
    check(
        losses.sparse_softmax_cross_entropy_with_logits, ValueError,
        f"logits must have at least one class; received logits.shape={shape} with 0 on axis -1.",
        labels=np.zeros(shape[:-1], int), logits=np.zeros(shape),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("labels", "dtype"),
    [([0.0, 1.0], "float64"), ([True, False], "bool"), (np.float16([0, 1]), "float16"), (np.zeros(0), "float64")]
    + [(value, dtype) for value, dtype in NOT_REAL],
)
def test_class_indices_must_be_integers(losses, labels, dtype):
    check(
        losses.sparse_softmax_cross_entropy_with_logits, TypeError,
        f"labels must be class indices of an integer dtype; received dtype {dtype}.",
        labels=labels, logits=np.zeros((2, 3)),
    )  # fmt: skip


def test_only_empty_lists_of_class_indices_have_no_dtype(losses):
    text = "labels must be class indices of an integer dtype; received dtype float64."
    for labels in (np.zeros(0), Owner(lambda: np.zeros(0))):
        check(getattr(losses, SPARSE), TypeError, text, labels=labels, logits=np.zeros((0, 3)))
    assert getattr(losses, SPARSE)(labels=[], logits=np.zeros((0, 3))).size == 0


@pytest.mark.parametrize(
    ("labels", "logits"),
    [((2, 1), (2, 3)), ((), (2, 3)), ((2, 3), (2, 3)), ((3,), (2, 3)), ((1,), (3,)), ((2,), (2, 4, 3)), ((0,), (2, 3))],
)
def test_there_must_be_a_class_index_for_each_row(losses, labels, logits):
    check(
        losses.sparse_softmax_cross_entropy_with_logits, ValueError,
        f"labels.shape must equal logits.shape[:-1]; received labels.shape={labels} and logits.shape={logits}; "
        f"expected labels.shape={logits[:-1]}.",
        labels=np.zeros(labels, int), logits=np.zeros(logits),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("labels", "value", "index"),
    [
        ([0, 2, 3], 3, (2,)),
        ([0, -1, 3], -1, (1,)),
        ([[0, 1, 2], [1, 7, -7]], 7, (1, 1)),
        (3, 3, ()),
        (np.int8(-128), -128, ()),
        (np.array([2, 2**64 - 1], np.uint64), 2**64 - 1, (1,)),
        (np.array([2, 2**63], ">u8"), 2**63, (1,)),
        (np.array([0, -(2**63)]), -(2**63), (1,)),
        (np.array([0, 1, 4])[::-1], 4, (0,)),
    ],
)
def test_class_indices_must_be_in_range(losses, labels, value, index):
    check(
        losses.sparse_softmax_cross_entropy_with_logits, ValueError,
        f"labels must be in [0, 3); received {value} at index {index}.",
        labels=labels, logits=np.zeros((*np.shape(labels), 3)),
    )  # fmt: skip


# ---- Which error comes first ----


def test_dtypes_are_checked_before_shapes_and_labels_before_logits(losses):
    not_real = "must be real numbers; received dtype complex128."
    for name in (SIGMOID, WEIGHTED, SOFTMAX):
        more = {"pos_weight": [1j]} if name == WEIGHTED else {}
        check(getattr(losses, name), TypeError, f"labels {not_real}", labels=[1j, 2], logits=[1j], **more)
        check(getattr(losses, name), TypeError, f"logits {not_real}", labels=[1, 2], logits=[1j], **more)
    sparse = getattr(losses, SPARSE)
    text = "labels must be class indices of an integer dtype; received dtype float64."
    check(sparse, TypeError, text, labels=[0.0], logits=1j)
    check(sparse, TypeError, f"logits {not_real}", labels=[9], logits=1j)


def test_the_shapes_are_compared_before_the_axis_is_looked_at(losses):
    check(
        losses.softmax_cross_entropy_with_logits, ValueError,
        "labels and logits must have the same shape; received labels.shape=(2,) and logits.shape=(3,).",
        labels=[0, 1], logits=[0, 1, 2], axis=5,
    )  # fmt: skip


def test_shapes_are_checked_before_class_indices(losses):
    check(
        losses.sparse_softmax_cross_entropy_with_logits, ValueError,
        "labels.shape must equal logits.shape[:-1]; received labels.shape=(1,) and logits.shape=(2, 3); "
        "expected labels.shape=(2,).",
        labels=[9], logits=np.zeros((2, 3)),
    )  # fmt: skip


# ---- Keywords ----


@pytest.mark.parametrize("name", [SIGMOID, WEIGHTED, SOFTMAX, SPARSE])
def test_positional_arguments_are_refused(losses, name):
    with pytest.raises(TypeError, match="takes 0 positional arguments but 2"):
        getattr(losses, name)([0, 1], [0, 1])
