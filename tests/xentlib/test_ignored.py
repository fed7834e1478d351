"""Rows that do not count: their loss and their gradient are 0, whatever they hold, and no other row notices."""

import numpy as np
import pytest
import xentlib as xl

from tests.engines import oracle
from tests.xentlib import draws

pytestmark = pytest.mark.slow

SPARSE = "sparse_softmax_cross_entropy_with_logits"
each_dtype = pytest.mark.parametrize("dtype", draws.DTYPES)
each_module = pytest.mark.parametrize("module", [xl, xl.gradients], ids=["loss", "gradient"])
each_engine = pytest.mark.parametrize("engine", [xl, xl.gradients, oracle, oracle.gradients])


def batch(dtype, classes=7, rows=300):
    rng = np.random.default_rng(classes)
    logits = draws.logits(rng, (rows, classes), dtype)
    return {"labels": draws.class_indices(rng, logits), "logits": logits}, rng.random(rows) < 0.6


def spoilt(arguments, kept, label):
    """The same batch, with a label out of range and logits that are none where nothing counts."""
    labels, logits = (array.copy() for array in arguments.values())
    labels[~kept] = label
    logits[~kept] = np.resize([np.nan, np.inf, -np.inf], logits[~kept].shape)
    return {"labels": labels, "logits": logits}


@each_module
@each_dtype
@pytest.mark.parametrize("classes", [2, 7, 40])
@pytest.mark.parametrize("said", ["where", "ignore_index", "both"])
def test_what_does_not_count_is_0_and_all_else_as_before(module, dtype, classes, said):
    arguments, kept = batch(dtype, classes)
    expected = getattr(module, SPARSE)(**arguments)
    spoiling = np.where(np.arange(len(kept)) % 2, -100, 255)[~kept] if said == "both" else -100
    given = spoilt(arguments, kept, spoiling)
    how = {
        "where": {"where": kept},
        "ignore_index": {"ignore_index": -100},
        "both": {"where": given["labels"] != 255, "ignore_index": -100},
    }[said]
    got = getattr(module, SPARSE)(**given, **how)
    assert got.dtype == dtype
    np.testing.assert_array_equal(got[~kept], 0)
    np.testing.assert_array_equal(got[kept], expected[kept])


@each_engine
@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int32, np.uint64, ">i8"])
def test_the_marker_may_be_any_label_of_any_integer_dtype(engine, dtype):
    marker = {"|i1": -100, "|u1": 255, "<u8": 2**64 - 1}.get(np.dtype(dtype).str, -1)
    labels = np.array([2, marker, 0], dtype)
    got = getattr(engine, SPARSE)(labels=labels, logits=np.eye(3), ignore_index=marker)
    expected = getattr(engine, SPARSE)(labels=[2, 0], logits=np.eye(3)[[0, 2]])
    np.testing.assert_array_equal(got[[0, 2]], expected)
    np.testing.assert_array_equal(got[1], 0)


@each_engine
def test_a_class_may_be_ignored_too(engine):
    got = getattr(engine, SPARSE)(labels=[0, 1, 2], logits=np.eye(3), ignore_index=0)
    np.testing.assert_array_equal(got[0], 0)
    assert np.all(got[1:] != 0)


@each_engine
@pytest.mark.parametrize("where", [True, False, 1, 0.0, np.float32(1)])
def test_one_row_alone_counts_or_does_not(engine, where):
    got = getattr(engine, SPARSE)(labels=1 if where else 9, logits=[2.0, 1.0], where=where)
    expected = getattr(engine, SPARSE)(labels=1, logits=[2.0, 1.0])
    assert type(got) is type(expected)
    np.testing.assert_array_equal(got, expected * bool(where))


@each_engine
def test_where_is_broadcast_to_the_labels(engine):
    labels, logits = np.array([[0, 1, 2], [2, 1, 0]]), np.zeros((2, 3, 3)) + np.arange(3)
    for where in ([True, False, True], [[1], [0]], [[1.0, 0.0, 1.0]], True):
        got = getattr(engine, SPARSE)(labels=labels, logits=logits, where=where)
        expected = getattr(engine, SPARSE)(labels=labels, logits=logits)
        kept = np.broadcast_to(np.array(where, bool), labels.shape)
        np.testing.assert_array_equal(got, np.where(kept.reshape(2, 3, *[1] * (got.ndim - 2)), expected, 0))


@each_engine
def test_if_nothing_counts_all_is_0(engine):
    got = getattr(engine, SPARSE)(labels=[-100, -100], logits=[[np.nan, 1], [2, 3]], ignore_index=-100)
    np.testing.assert_array_equal(got, 0)
    assert got.shape == ((2, 2) if engine in (xl.gradients, oracle.gradients) else (2,))
    assert getattr(engine, SPARSE)(labels=[], logits=np.zeros((0, 3)), ignore_index=-100, where=[]).shape[0] == 0


@pytest.mark.parametrize("module", [xl, xl.gradients])
def test_no_argument_is_written_to(module):
    arguments, kept = batch(np.float64)
    given = {**spoilt(arguments, kept, -100), "where": kept}
    before = {name: array.copy() for name, array in given.items()}
    getattr(module, SPARSE)(**given, ignore_index=-100)
    for name, array in given.items():
        np.testing.assert_array_equal(array, before[name])


@each_dtype
@pytest.mark.parametrize("said", ["where", "ignore_index"])
def test_the_linear_loss_leaves_out_the_same_rows(dtype, said):
    rng = np.random.default_rng(1)
    hidden, weight = rng.normal(size=(20, 4)).astype(dtype), rng.normal(size=(9, 4)).astype(dtype)
    labels, kept = rng.integers(9, size=20), rng.random(20) < 0.6
    expected = xl.linear_softmax_cross_entropy(hidden=hidden[kept], weight=weight, labels=labels[kept])
    slopes = xl.gradients.linear_softmax_cross_entropy(hidden=hidden[kept], weight=weight, labels=labels[kept])
    hidden[~kept], labels[~kept] = np.nan, -100
    how = {"where": kept} if said == "where" else {"ignore_index": -100}
    given = {"hidden": hidden, "weight": weight, "labels": labels, **how}
    got = xl.linear_softmax_cross_entropy(**given)
    by_hidden, by_weight = xl.gradients.linear_softmax_cross_entropy(**given)
    np.testing.assert_array_equal(got[kept], expected)
    np.testing.assert_array_equal(by_hidden[kept], slopes[0])
    np.testing.assert_array_equal(by_weight, slopes[1])
    np.testing.assert_array_equal(got[~kept], 0)
    np.testing.assert_array_equal(by_hidden[~kept], 0)


# ---- Errors ----


@each_engine
@pytest.mark.parametrize(
    ("given", "error", "text"),
    [
        ({"ignore_index": 1.0}, TypeError, "ignore_index must be an integer; received 1.0."),
        ({"ignore_index": "-100"}, TypeError, "ignore_index must be an integer; received '-100'."),
        ({"where": ["a", "b"]}, TypeError, "where must be real numbers; received dtype <U1."),
        ({"where": [1, 2]}, ValueError, "where must be booleans, or 0 and 1; received 2 at index (1,)."),
        ({"where": [0.5, 1]}, ValueError, "where must be booleans, or 0 and 1; received 0.5 at index (0,)."),
        (
            {"where": [1, 1, 1]}, ValueError,
            "where must broadcast to the shape of labels; received where.shape=(3,) and labels.shape=(2,).",
        ),
        (
            {"where": [[1, 1]]}, ValueError,
            "where must broadcast to the shape of labels; received where.shape=(1, 2) and labels.shape=(2,).",
        ),
        (
            {"labels": [-100, 3], "ignore_index": -100}, ValueError,
            "labels must be in [0, 3); received 3 at index (1,).",
        ),
        ({"labels": [-100, 3], "where": [0, 1]}, ValueError, "labels must be in [0, 3); received 3 at index (1,)."),
        ({"labels": [-1, 3], "ignore_index": -100}, ValueError, "labels must be in [0, 3); received -1 at index (0,)."),
    ],
)  # fmt: skip
def test_errors(engine, given, error, text):
    calls = {SPARSE: {"logits": np.ones((2, 3))}}
    if hasattr(engine, "linear_softmax_cross_entropy"):
        calls["linear_softmax_cross_entropy"] = {"hidden": np.ones((2, 2)), "weight": np.ones((3, 2))}
    for name, arguments in calls.items():
        with pytest.raises(error) as raised:
            getattr(engine, name)(**{"labels": [0, 1], **arguments, **given})
        assert str(raised.value) == text
