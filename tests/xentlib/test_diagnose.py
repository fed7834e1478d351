"""`diagnose`: finds each mistake where it is, and nothing in healthy arguments.

Healthy is what the losses promise to compute: matching shapes, finite logits, labels in [0, 1] that sum to 1 over the
classes where a softmax takes them, class indices in range. Logits of any size are healthy, and so are logits that
happen to lie in [0, 1].
"""

import copy
import itertools
import json
import math
import pickle
import tracemalloc
from types import SimpleNamespace

import lxml.html
import numpy as np
import pytest
import xentlib as xl
from xentlib.diagnosis import CHECKS, CLIPS, Finding, Findings, rules

from hooks.executed_code import SNIPPETS, run
from tests.engines import oracle, use
from tests.xentlib import draws
from tests.xentlib.calls import CALLS

pytestmark = pytest.mark.slow

SIGMOID = "sigmoid_cross_entropy_with_logits"
WEIGHTED = "weighted_cross_entropy_with_logits"
SOFTMAX = "softmax_cross_entropy_with_logits"
SPARSE = "sparse_softmax_cross_entropy_with_logits"

nan, inf = math.nan, math.inf
rng = np.random.default_rng(0)
ROWS = rng.normal(size=(40, 4)) * 4
YES_OR_NO = (rng.random(40) < xl.sigmoid(ROWS[:, 0])).astype(int)
ONE_HOT = draws.one_hot(ROWS.argmax(axis=1), 4, int)


def codes(**arguments):
    return [finding.code for finding in xl.diagnose(**arguments)]


# ---- Each mistake is found ----

# What shows a mistake, some of the evidence, and what is found beside it.
MISTAKES = [
    (
        "class-indices-for-dense-loss",
        dict(labels=[0, 1], logits=[[1, 2, 4], [5, 0, 1]], function=SOFTMAX),
        {"labels_shape": (2,), "logits_shape": (2, 3), "labels_dtype": "int64"},
    ),
    (
        "class-indices-for-dense-loss",
        dict(labels=[0.0, 1.0], logits=[[1, 2, 4], [5, 0, 1]], function=WEIGHTED),
        {"labels_dtype": "float64"},
    ),
    ("class-indices-for-dense-loss", dict(labels=2, logits=[1, 2, 4], function=SOFTMAX), {"labels_shape": ()}),
    (
        "class-indices-for-dense-loss",
        dict(labels=[[0, 1]], logits=np.zeros((1, 3, 2)), function=SOFTMAX, axis=1),
        {"logits_shape": (1, 3, 2)},
    ),
    ("one-hot-for-sparse-loss", dict(labels=[[0, 1, 0]], logits=[[1, 2, 4]], function=SPARSE), {}),
    ("one-hot-for-sparse-loss", dict(labels=[[0.1, 0.9]], logits=[[1, 2]], function=SPARSE), {}),
    (
        "column-of-class-indices",
        dict(labels=[[0], [2]], logits=[[1, 2, 4], [5, 0, 1]]),
        {"labels_shape": (2, 1), "logits_shape": (2, 3)},
    ),
    ("column-of-class-indices", dict(labels=[[0.0]], logits=[[1, 2]], function=SOFTMAX), {}),
    ("column-of-class-indices", dict(labels=[[0]], logits=[[1, 2]], function=SPARSE), {}),
    ("column-against-vector", dict(labels=[[1], [0]], logits=[1, 2]), {"broadcast_shape": (2, 2)}),
    ("column-against-vector", dict(labels=[1, 0, 0], logits=[[1], [2], [4]]), {"broadcast_shape": (3, 3)}),
    ("column-against-vector", dict(labels=[[1], [0]], logits=[1, 2], function=WEIGHTED), {}),
    ("too-few-classes", dict(labels=[[1], [1]], logits=[[1], [2]], function=SOFTMAX), {"classes": 1}),
    ("too-few-classes", dict(labels=[0, 0], logits=[[1], [2]], function=SPARSE), {"classes": 1}),
    ("too-few-classes", dict(labels=[[1, 1]], logits=[[3, 4]], function=SOFTMAX, axis=0), {"classes": 1}),
    ("too-few-classes", dict(labels=[[]], logits=[[]], function=SOFTMAX), {"classes": 0}),
    ("shapes-do-not-match", dict(labels=[1, 0, 1], logits=[1, 2]), {"labels_shape": (3,), "logits_shape": (2,)}),
    ("shapes-do-not-match", dict(labels=[[1, 0]], logits=[1, 2], function=SIGMOID), {}),
    ("shapes-do-not-match", dict(labels=np.zeros((2, 4), int), logits=np.zeros((2, 3, 5))), {}),
    ("shapes-do-not-match", dict(labels=0, logits=1.0, function=SPARSE), {"logits_shape": ()}),
    ("shapes-do-not-match", dict(labels=[0.5, 0.7], logits=[[1, 2, 4], [5, 0, 1]], function=SOFTMAX), {}),
    ("shapes-do-not-match", dict(labels=[[0.5]], logits=[[1, 2]]), {}),
    ("column-against-vector", dict(labels=[[0, 1]], logits=[[[1], [2]]], function=SIGMOID), {}),
    ("shapes-do-not-match", dict(labels=[[0.7, 0.8]], logits=[[1, 2]], function=SPARSE), {}),
    ("shapes-do-not-match", dict(labels=[[2, -1]], logits=[[1, 2]], function=SPARSE), {}),
    (
        "nan",
        dict(labels=[0, 1], logits=[1, nan]),
        {"argument": "logits", "count": 1, "size": 2, "indices": [(1,)], "values": [nan]},
    ),
    ("nan", dict(labels=[nan, 1], logits=[1, 2]), {"argument": "labels", "indices": [(0,)]}),
    ("nan", dict(labels=[0, 1], logits=[1, 2], loss=nan), {"argument": "loss", "indices": [()]}),
    ("nan", dict(labels=np.float16(nan), logits=np.longdouble(1)), {"argument": "labels", "size": 1}),
    (
        "nan",
        dict(labels=np.zeros((3, 4)), logits=np.full((3, 4), nan, np.float32)),
        {"count": 12, "indices": [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0)], "values": [nan] * 5},
    ),
    (
        "infinite",
        dict(labels=[1, 1], logits=[[-inf, 2], [1, 2]]),
        {"argument": "logits", "count": 1, "size": 4, "indices": [(0, 0)], "values": [-inf]},
    ),
    ("infinite", dict(labels=[0, 1], logits=[1, inf]), {"indices": [(1,)], "values": [inf]}),
    ("infinite", dict(labels=[[1, 0]], logits=[[1, -inf]]), {"indices": [(0, 1)]}),
    ("infinite", dict(labels=[0, 1], logits=[1, 2], loss=[1, inf]), {"argument": "loss", "indices": [(1,)]}),
    (
        "label-on-minus-infinity",
        dict(labels=[1, 0, 9], logits=[[1, 2], [-inf, 2], [1, -inf]]),
        {"argument": "labels", "count": 1, "size": 3, "indices": [(1,)], "values": [0]},
        "infinite",
        "class-index-out-of-range",
    ),
    (
        "label-on-minus-infinity",
        dict(labels=[[0.25, 0.75]], logits=[[3, -inf]]),
        {"indices": [(0, 1)], "values": [0.75]},
        "infinite",
    ),
    ("label-on-minus-infinity", dict(labels=1.0, logits=-inf), {"indices": [()]}, "infinite"),
    (
        "looks-like-probabilities",
        dict(labels=ROWS.argmax(axis=1), logits=xl.softmax(ROWS)),
        {"rows_that_sum_to_1": 40},
    ),
    ("looks-like-probabilities", dict(labels=ONE_HOT, logits=xl.softmax(ROWS, axis=0), axis=0), {}),
    ("looks-like-probabilities", dict(labels=ONE_HOT, logits=ONE_HOT, function=SOFTMAX), {"largest": 1}),
    ("looks-like-probabilities", dict(labels=2, logits=[0.2, 0.1, 0.7]), {"smallest": 0.1, "largest": 0.7}),
    ("looks-like-probabilities", dict(labels=YES_OR_NO, logits=xl.sigmoid(ROWS[:, 0])), {}),
    ("looks-like-probabilities", dict(labels=ONE_HOT, logits=xl.softmax(ROWS), function=SIGMOID), {}),
    (
        "labels-outside-0-1",
        dict(labels=[[1, -1], [2, 0]], logits=[[-1, 1], [1, 0]]),
        {"argument": "labels", "count": 2, "size": 4, "indices": [(0, 1), (1, 0)], "values": [-1, 2]},
    ),
    ("labels-outside-0-1", dict(labels=np.uint8([0, 255]), logits=[1, 2]), {"values": [255]}),
    ("labels-outside-0-1", dict(labels=-1.0, logits=5.0, function=WEIGHTED), {"indices": [()], "values": [-1.0]}),
    (
        "labels-do-not-sum-to-1",
        dict(labels=[[1, 0], [1, 1], [0, 0]], logits=ROWS[:3, :2], function=SOFTMAX),
        {"argument": "labels.sum(axis=-1)", "count": 2, "size": 3, "indices": [(1,), (2,)], "values": [2.0, 0.0]},
    ),
    ("labels-do-not-sum-to-1", dict(labels=[0.5, 0.25], logits=[1, 2], function=SOFTMAX), {"values": [0.75]}),
    ("labels-do-not-sum-to-1", dict(labels=np.eye(3)[:2] / 2, logits=ROWS[:2, :3], function=SOFTMAX, axis=0), {}),
    (
        "rows-of-zeros",
        dict(labels=[[1, 0], [0, 0]], logits=ROWS[:2, :2], function=SOFTMAX),
        {"argument": "labels.sum(axis=-1)", "count": 1, "size": 2, "indices": [(1,)]},
    ),
    ("rows-of-zeros", dict(labels=np.eye(3)[:2], logits=ROWS[:2, :3], function=SOFTMAX, axis=0), {"indices": [(2,)]}),
    ("logits-as-labels", dict(labels=ROWS + 0.1, logits=ROWS * 2), {"what": "logits"}),
    ("ignore-index-unknown", dict(labels=[1, 255, 0], logits=ROWS[:3]), {"marker": 255, "indices": [(1,)]}),
    (
        "ignore-index-cut",
        dict(labels=np.uint8([1, 156, 0]), logits=ROWS[:3]),
        {"marker": -100, "became": 156, "indices": [(1,)]},
    ),
    ("all-labels-ignored", dict(labels=[-100, -100], logits=ROWS[:2]), {"size": 2, "ignore_index": -100}),
    ("grey-values", dict(labels=[0, 128, 255], logits=ROWS[:3]), {"grey": [0, 128, 255]}),
    (
        "padding-counts-as-class",
        dict(
            labels=[
                [3, 1, 2, 4, 0, 0, 0, 0],
                [2, 4, 1, 3, 2, 1, 0, 0],
                [1, 4, 2, 0, 0, 0, 0, 0],
                [4, 2, 3, 1, 4, 2, 3, 0],
            ],
            logits=np.random.default_rng(7).normal(size=(4, 8, 5)),
        ),
        {"value": 0, "where": "end", "count": 11},
    ),
    (
        "labels-shifted",
        dict(labels=np.arange(1, 41) % 4, logits=8 * np.eye(4)[np.arange(40) % 4] + ROWS / 40),
        {"best": -1},
    ),
    (
        "ambiguous-class-axis",
        dict(labels=[[0, 1, 2]], logits=[[[3, 0, 1], [2, 4, 0], [0, 0, 1]]]),
        {"classes": 3, "axes": [-1, 1]},
    ),
    (
        "cosines-without-temperature",
        dict(labels=np.arange(8), logits=np.eye(8) * 0.9 - 0.05),
        {"classes": 8},
    ),
    (
        "loss-off-by-a-factor",
        dict(
            labels=[0, 1, 2],
            logits=ROWS[:3],
            loss=float(xl.sparse_softmax_cross_entropy_with_logits(labels=[0, 1, 2], logits=ROWS[:3]).sum()),
        ),
        {"relation": "summed", "k": 3},
    ),
    (
        "loss-off-by-an-offset",
        dict(labels=[0], logits=[[2, 1, 0, -1]], loss=1.133337),
        {"relation": "classes counted more than once", "k": 2},
    ),
    (
        "loss-of-another-formula",
        dict(
            labels=[0],
            logits=[[2, 1, 0, -1]],
            loss=round(float(np.exp(xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=[2, 1, 0, -1]))), 4),
        ),
        {"relation": "perplexity"},
    ),
    (
        "class-index-out-of-range",
        dict(labels=[1, 3, -1], logits=ROWS[:3, :3]),
        {"count": 2, "size": 3, "indices": [(1,), (2,)], "values": [3, -1], "classes": 3},
    ),
    ("class-index-out-of-range", dict(labels=np.uint64([2**64 - 1]), logits=ROWS[:1]), {"values": [2**64 - 1]}),
    ("class-index-out-of-range", dict(labels=4, logits=ROWS[0]), {"indices": [()]}),
    (
        "class-indices-not-integers",
        dict(labels=[0.0, 2.0], logits=ROWS[:2]),
        {"labels_dtype": "float64", "whole_numbers": True},
    ),
    ("class-indices-not-integers", dict(labels=[0.5, 2.0], logits=ROWS[:2]), {"whole_numbers": False}),
    ("class-indices-not-integers", dict(labels=[True, False], logits=ROWS[:2]), {"labels_dtype": "bool"}),
    (
        "float16-overflow-ahead",
        dict(labels=[0, 1], logits=np.float16([40000, -40000])),
        {"argument": "logits", "count": 2, "values": [40000.0, -40000.0]},
    ),
    ("float16-overflow-ahead", dict(labels=[0, 1], logits=np.array([40000, -40000], ">f2")), {"count": 2}),
    (
        "float16-overflow-ahead",
        dict(labels=[0, 1], logits=np.float16([[1] * 70_000, [0] * 69_999 + [9]])),
        {"argument": "sum of e^(x - max)", "count": 1, "size": 2, "indices": [(0,)], "values": [70_000.0]},
    ),
    (
        "negative-loss",
        dict(labels=[0, 1], logits=[1, 2], loss=[0.5, -3.7]),
        {"argument": "loss", "count": 1, "size": 2, "indices": [(1,)], "values": [-3.7]},
    ),
    ("negative-loss", dict(labels=[0, 1], logits=[1, 2], loss=-1), {"indices": [()]}),
    ("loss-of-zero", dict(labels=[0, 1], logits=[1, 2], loss=[0.0, -0.0]), {"size": 2}),
    ("loss-of-zero", dict(labels=[0, 1], logits=[1, 2], loss=np.float32(0)), {"size": 1}),
    (
        "loss-of-guessing",
        dict(labels=np.arange(40) % 4, logits=ROWS, loss=1.3863),
        {"equals": "ln C", "number": math.log(4), "classes": 4},
    ),
    ("loss-of-guessing", dict(labels=YES_OR_NO, logits=ROWS[:, 0], loss=0.69315), {"equals": "ln 2", "classes": 2}),
    ("loss-of-guessing", dict(labels=ONE_HOT, logits=ROWS, loss=0.69315, function=WEIGHTED), {"equals": "ln 2"}),
    ("loss-of-guessing", dict(labels=[[0, 1]], logits=[[3, 4]], loss=0.69315), {"equals": "ln C"}),
    ("loss-of-guessing", dict(labels=[0, 0], logits=[3, 4], loss=0.69315, function=SIGMOID), {}),
    ("loss-of-guessing", dict(labels=[0] * 40, logits=ROWS, loss=1.3863, function=SPARSE, axis=0), {"classes": 4}),
    (
        "loss-of-activating-twice",
        dict(labels=[0], logits=np.zeros((1, 10)), loss=1.4612),
        {"equals": "ln(1 + (C - 1)/e)", "classes": 10},
    ),
    (
        "loss-of-activating-twice",
        dict(labels=[0, 1, 1, 0], logits=[1, 2, 3, 4], loss=0.5032),
        {"equals": "a ln(1 + 1/e) + (1 - a) ln 2", "a": 0.5},
    ),
    ("loss-of-activating-twice", dict(labels=[1, 1], logits=[1, 2], loss=[0.3132, 0.3133], function=SIGMOID), {}),
    ("loss-of-activating-twice", dict(labels=[[1, 1]], logits=[[1, 2]], loss=0.31326), {"classes": 2}),
    ("loss-of-clipping", dict(labels=[0, 1], logits=[1, 2], loss=[0.5, 16.1181]), {"equals": "-ln(1e-7)"}),
    ("loss-of-clipping", dict(labels=[0, 1], logits=[1, 2], loss=100), {"equals": "-ln(e^-100)", "loss": 100.0}),
]


@pytest.mark.parametrize(("code", "arguments", "evidence", "also"), [(*m[:3], m[3:]) for m in MISTAKES])
def test_a_mistake_is_found_where_it_is_and_nothing_else(code, arguments, evidence, also):
    found = xl.diagnose(**arguments)
    assert {finding.code for finding in found} == {code, *also}
    (finding,) = [finding for finding in found if finding.code == code]
    np.testing.assert_equal({key: finding.evidence[key] for key in evidence}, evidence)


def test_every_code_has_its_tests():
    assert {code for code, *_ in MISTAKES} == set(CHECKS)


def test_several_mistakes_are_found_at_once_the_most_certain_first():
    found = codes(labels=[0, 1, 5], logits=[[0, nan], [inf, -inf], [1, 2]], loss=[-1, nan, 2])
    assert found == ["nan", "nan", "label-on-minus-infinity", "class-index-out-of-range", "negative-loss", "infinite"]


@pytest.mark.parametrize("name", [SIGMOID, WEIGHTED, SOFTMAX, SPARSE])
@pytest.mark.parametrize("dtype", [int, np.uint8, float, bool])
def test_what_a_loss_refuses_is_found(name, dtype):
    shapes = [(), (1,), (2,), (3,), (2, 1), (2, 3), (3, 3), (1, 1), (2, 3, 1), (2, 3, 3), (2, 0)]
    refused = 0
    for labels, logits in itertools.product(shapes, repeat=2):
        arguments = dict(labels=np.zeros(labels, dtype), logits=np.zeros(logits))
        try:
            getattr(xl, name)(**arguments, **{"pos_weight": 1} if name == WEIGHTED else {})
        except (TypeError, ValueError):
            if (
                name == SPARSE
                and len(logits) > 2
                and labels == tuple(np.delete(logits, 1))
                and np.prod(labels)
                and dtype in (int, np.uint8)
            ):
                continue  # class indices for classes on axis 1, as PyTorch takes them
            refused += 1
            assert codes(**arguments, function=name), arguments
    assert refused > 50


# ---- Nothing is found in healthy arguments ----


def healthy(dtype, rows, classes):
    """Arguments of every loss, with their functions and the losses that they give."""
    rng = np.random.default_rng(1)
    x = draws.logits(rng, (rows, classes), dtype)
    column = draws.logits(rng, (rows,), dtype)
    indices = draws.class_indices(rng, x)
    labels = {
        SOFTMAX: [(draws.distributions(rng, x.shape, dtype), x), (draws.one_hot(indices, classes, dtype), x)],
        SPARSE: [(indices, x), (indices.astype(np.uint16), x), (int(indices[0]), x[0])],
        SIGMOID: [(draws.probabilities(rng, a.shape, dtype), a) for a in (x, column, column[:1], column[0])]
        + [(rng.integers(0, 2, x.shape), x), (rng.random(rows) < 0.9, column), (np.ones((rows, 1), dtype), x[:, :1])],
    }
    for name, cases in labels.items():
        yield from ((name, label, logits) for label, logits in cases)


@pytest.mark.parametrize(("rows", "classes"), [(120, 2), (60, 10), (4, 1000)])
@pytest.mark.parametrize("dtype", draws.DTYPES)
def test_nothing_is_found_in_the_draws_of_the_tests(dtype, rows, classes):
    for name, labels, logits in healthy(dtype, rows, classes):
        loss = getattr(xl, name)(labels=labels, logits=logits)
        loss = loss if np.any(loss) and np.all(np.isfinite(loss)) else None  # float16 cannot hold every loss
        for function in (None, name, getattr(xl, name), getattr(xl.gradients, name)):
            assert codes(labels=labels, logits=logits, loss=loss, function=function) == [], name


@pytest.mark.parametrize(("rows", "classes"), [(1, 2), (1, 3), (2, 2), (3, 5), (32, 10)])
def test_nothing_is_found_in_small_ordinary_batches(rows, classes):
    rng = np.random.default_rng(2)
    for _ in range(300):
        x = rng.normal(size=(rows, classes)) * 3
        y = rng.integers(classes, size=rows)
        dense = draws.one_hot(y, classes, float)
        assert codes(labels=y, logits=x, loss=xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)) == []
        for name in (SOFTMAX, SIGMOID, None):
            assert codes(labels=dense, logits=x, function=name) == []


@pytest.mark.parametrize("name", [name for name in CALLS if "where" not in name])
def test_nothing_is_found_in_the_calls_of_the_tests(name):
    _, arguments = CALLS[name]
    if "logits" in arguments:
        labels, logits = arguments["labels"], arguments["logits"]
        if name.endswith("." + SOFTMAX) or name == SOFTMAX:
            labels = labels / labels.sum(axis=1, keepdims=True)
        for function in (None, name.removeprefix("gradients.")):
            assert codes(labels=labels, logits=logits, function=function) == []


PAGES = ("sigmoid", "softmax", "sparse_softmax", "weighted")
# What the snippets of the loss pages do wrong on purpose.
ON_PURPOSE = {
    "sigmoid/any_shape": {"shapes-do-not-match"},
    "sigmoid/gradient": {"labels-outside-0-1"},
    "sigmoid/negative_loss": {"labels-outside-0-1"},
    "sigmoid/swapped_arguments": {"labels-outside-0-1"},
    "softmax/class_indices_raise": {"class-indices-for-dense-loss", "labels-do-not-sum-to-1", "labels-outside-0-1"},
    "softmax/column_labels_raise": {"column-of-class-indices", "labels-do-not-sum-to-1"},
    "softmax/labels_are_no_distribution": {"labels-do-not-sum-to-1", "labels-outside-0-1"},
    "softmax/masked_class_adds_nothing": {"infinite", "label-on-minus-infinity"},
    "softmax/softmax_twice_has_a_floor": {"looks-like-probabilities"},
    "sparse_softmax/argmax_of_each_row": {"labels-do-not-sum-to-1", "labels-outside-0-1"},
    "sparse_softmax/argmax_without_axis": {"shapes-do-not-match"},
    "sparse_softmax/float_labels_raise": {"class-indices-not-integers"},
    "sparse_softmax/index_out_of_range": {"class-index-out-of-range", "ignore-index-unknown"},
    "sparse_softmax/integer_dtypes": {"class-indices-not-integers"},
    "sparse_softmax/masked_logits": {"infinite", "label-on-minus-infinity"},
    "sparse_softmax/single_class_is_zero": {"too-few-classes"},
    "sparse_softmax/wrong_rank_raises": {"column-of-class-indices", "one-hot-for-sparse-loss"},
    "weighted/negative_loss": {"labels-outside-0-1"},
}


def diagnosed(snippet):
    """The codes found in what the snippet passes to the losses, and whether a loss refused it."""
    found = []

    def looking(name, loss):
        def call(*_, **arguments):
            if "labels" in arguments:
                known = ("labels", "logits", "axis", "ignore_index")
                picked = {key: arguments[key] for key in known if key in arguments}
                found.extend(codes(**picked, function=name))
            return loss(*_, **arguments)

        return call

    stub = SimpleNamespace(**{name: getattr(xl, name) for name in xl.__all__})
    for name in (SIGMOID, WEIGHTED, SOFTMAX, SPARSE):
        setattr(stub, name, looking(name, getattr(xl, name)))
    stub.softmax_cross_entropy_with_logits_v2 = stub.softmax_cross_entropy_with_logits
    with use(stub):
        run(snippet)
    return set(found)


@pytest.mark.parametrize("page", PAGES)
def test_in_the_snippets_of_the_loss_pages_only_what_is_wrong_on_purpose_is_found(page):
    found = {f"{page}/{path.stem}": diagnosed(path) for path in sorted((SNIPPETS / page).glob("*.py"))}
    expected = {name: codes for name, codes in ON_PURPOSE.items() if name.startswith(f"{page}/")}
    assert {name: codes for name, codes in found.items() if codes} == expected


# Logits that happen to lie in [0, 1].


def test_logits_in_0_1_whose_rows_do_not_sum_to_1_are_ordinary():
    rng = np.random.default_rng(3)
    for shape in [(1, 2), (1, 3), (2, 2), (16, 10), (1000, 3)]:
        x = rng.random(shape)
        assert abs(x.sum(axis=1) - 1).max() > 0.02
        y = rng.integers(shape[1], size=shape[0])
        for arguments in (dict(labels=y), dict(labels=draws.one_hot(y, shape[1], float))):
            assert codes(**arguments, logits=x) == []


@pytest.mark.parametrize("row", [[0, 1], [1.0, 0.0], [0, 0, 1]])
def test_one_row_of_zeros_and_a_one_proves_nothing(row):
    assert codes(labels=0, logits=row) == []


def test_fifteen_sure_answers_tell_probabilities_from_logits():
    for size, found in [(12, []), (16, ["looks-like-probabilities"])]:
        z = np.arange(size) % 2
        assert codes(labels=z, logits=np.where(z, 0.999, 0.001), function=SIGMOID) == found


def test_two_numbers_that_sum_to_1_are_no_row_to_the_sigmoid_loss():
    assert codes(labels=[0, 1], logits=[0.25, 0.75], function=SIGMOID) == []


def test_a_model_of_unequal_classes_that_has_learnt_little_is_no_list_of_probabilities():
    # Constant logits on their way from 0 to ln(0.8 / 0.2) = 1.39 pass by 0.8.
    rng = np.random.default_rng(4)
    z = rng.random(20_000) < 0.8
    for bias, noise in itertools.product([0.1, 0.5, 0.8, 0.9], [0, 0.01, 0.02]):
        x = np.clip(bias + noise * rng.normal(size=z.size), 0, 1)
        assert codes(labels=z, logits=x) == []


def test_true_logits_are_taken_for_probabilities_less_than_once_in_a_thousand_batches():
    # Odds of 1000 to 1 for what is false have a chance of 1 in 1000 at most, by Markov's inequality.
    rng = np.random.default_rng(5)
    found = 0
    for _ in range(3000):
        x = rng.random(200)
        z = rng.random(200) < xl.sigmoid(x)
        found += bool(codes(labels=z, logits=x))
    assert found <= 3


# ---- The loss that was seen ----


@pytest.mark.parametrize("classes", [2, 3, 10, 100, 1000])
def test_the_telltale_numbers_are_what_the_exact_losses_give(classes):
    row, certain = [0.0] * classes, [1.0] + [0.0] * (classes - 1)
    arguments = dict(labels=[0], logits=ROWS[:1, :1] + np.arange(classes))
    for code, logits in [("loss-of-guessing", row), ("loss-of-activating-twice", certain)]:
        exact = float(oracle.exact_sparse_loss(logits, 0))
        (finding,) = xl.diagnose(**arguments, loss=exact)
        assert finding.code == code
        assert finding.evidence["number"] == pytest.approx(exact, rel=1e-14)


@pytest.mark.parametrize("share", [0.25, 0.5, 1.0])
def test_the_floor_of_sigmoid_twice_depends_on_the_share_of_positives(share):
    z = np.arange(8) < 8 * share
    exact = np.mean([float(oracle.exact_sigmoid_loss(float(label), float(label))) for label in z])
    (finding,) = xl.diagnose(labels=z, logits=np.arange(8) - 4, loss=exact)
    assert finding.code == "loss-of-activating-twice"
    assert finding.evidence["number"] == pytest.approx(exact, rel=1e-14)


@pytest.mark.parametrize("name", CLIPS)
def test_the_clips_are_minus_the_logarithms_in_their_names(name):
    clip = name.removeprefix("-ln(").removesuffix(")")
    base, _, power = clip.partition("^")
    probability = {"2": 2.0, "e": math.e}[base] ** float(power) if power else float(clip)
    assert CLIPS[name] == pytest.approx(-math.log(probability), rel=1e-14)


@pytest.mark.parametrize("loss", [[0.2, 100, 250], [16.1181, 20], 0.7, 2.31, [0.0, 0.1], [], [[]]])
def test_other_losses_tell_nothing(loss):
    assert codes(labels=[0] * 2, logits=np.arange(20).reshape(2, 10), loss=loss) == []


def test_the_mean_of_the_losses_is_compared():
    assert codes(labels=[0, 1], logits=[[3, 1], [1, 3]], loss=[0.6, 2 * math.log(2) - 0.6]) == ["loss-of-guessing"]


# ---- What may be passed in ----


class WithArray:
    def __init__(self, array):
        self.array = array

    def __array__(self, dtype=None, copy=None):
        return self.array


class Unreadable:
    def __array__(self, dtype=None, copy=None):
        raise RuntimeError("on a GPU")


@pytest.mark.parametrize(
    ("value", "error", "text"),
    [
        ("0 1", TypeError, "must be real numbers; received dtype <U3."),
        (None, TypeError, "must be real numbers; received dtype object."),
        ([0, None], TypeError, "must be real numbers; received dtype object."),
        ([1j, 0], TypeError, "must be real numbers; received dtype complex128."),
        ([10**30, 1], TypeError, "must be real numbers; received dtype object."),
        (object(), TypeError, "must be real numbers; received dtype object."),
        ((i for i in range(3)), TypeError, "must be real numbers; received dtype object."),
        ({"a": 1}, TypeError, "must be real numbers; received dtype object."),
        (np.zeros(2, "datetime64[s]"), TypeError, "must be real numbers; received dtype datetime64[s]."),
        (
            np.ma.masked_array([0.0, 1.0], [False, True]),
            TypeError,
            "must not be a masked array; fill or drop its masked entries first.",
        ),
        (Unreadable(), ValueError, "must be a rectangular array of numbers; NumPy says: on a GPU"),
    ],
)
@pytest.mark.parametrize("name", ["labels", "logits", "loss"])
def test_what_is_no_array_of_numbers_is_refused_by_name(name, value, error, text):
    if name == "loss" and value is None:
        return
    with pytest.raises(error) as raised:
        xl.diagnose(**{"labels": [0, 1], "logits": [1, 2]} | {name: value})
    assert str(raised.value) == f"{name} {text}"


def test_ragged_arrays_are_refused_by_name():
    with pytest.raises(ValueError, match="^logits must be a rectangular array of numbers; NumPy says: "):
        xl.diagnose(labels=[0, 1], logits=[[1, 2], [3]])


@pytest.mark.parametrize(
    ("function", "error", "text"),
    [
        ("softmax", ValueError, "function must be one of sigmoid_cross_entropy_with_logits, "),
        (xl.softmax, ValueError, "function must be one of sigmoid_cross_entropy_with_logits, "),
        (3, TypeError, "function must be one of the losses or its name; received 3."),
    ],
)
def test_an_unknown_function_is_refused(function, error, text):
    with pytest.raises(error) as raised:
        xl.diagnose(labels=[0, 1], logits=[1, 2], function=function)
    assert str(raised.value).startswith(text)


@pytest.mark.parametrize(
    ("axis", "error", "text"),
    [
        (1, ValueError, "axis must be in [-1, 1); received 1."),
        (-2, ValueError, "axis must be in [-1, 1); received -2."),
        (1.0, TypeError, "axis must be an integer; received 1.0."),
    ],
)
def test_an_axis_that_does_not_exist_is_refused(axis, error, text):
    with pytest.raises(error) as raised:
        xl.diagnose(labels=[0, 1], logits=[1, 2], axis=axis)
    assert str(raised.value) == text


def test_arguments_are_keyword_only():
    with pytest.raises(TypeError, match="positional"):
        xl.diagnose([0, 1], [1, 2])


@pytest.mark.parametrize(
    "kind",
    [
        np.ndarray.tolist,
        WithArray,
        np.asfortranarray,
        lambda a: np.repeat(a, 2, axis=0)[::2],
        lambda a: a.astype(a.dtype.newbyteorder(">")),
        lambda a: a.astype(np.longdouble) if a.dtype.kind == "f" else a.astype(np.int8),
        lambda a: a.astype(np.float16) if a.dtype.kind == "f" else a.astype(np.uint64),
    ],
)
def test_only_the_values_matter(kind):
    labels, logits = np.array([0, 1, 5]), np.array([[1, 2], [nan, 2], [-inf, 2]])
    expected = xl.diagnose(labels=labels, logits=logits)
    assert len(expected) == 3
    np.testing.assert_equal(str(xl.diagnose(labels=kind(labels), logits=kind(logits))), str(expected))


def test_inputs_are_never_written_to():
    labels, logits, loss = np.array([0, 1]), np.array([[0.1, 0.9], [nan, inf]]), np.array([nan, -1.0])
    before = [array.copy() for array in (labels, logits, loss)]
    for array in (labels, logits, loss):
        array.flags.writeable = False
    assert xl.diagnose(labels=labels, logits=logits, loss=loss)
    np.testing.assert_equal([labels, logits, loss], before)


@pytest.mark.parametrize("shape", [(0,), (0, 3), (3, 0), (0, 0), (2, 0, 3)])
@pytest.mark.parametrize("function", [None, SIGMOID])
def test_nothing_is_found_in_empty_arrays(shape, function):
    empty = np.zeros(shape)
    assert codes(labels=empty, logits=empty, loss=empty, function=function) == []
    assert codes(labels=[], logits=np.zeros((0, 3)), loss=[]) == []


def test_a_large_array_takes_little_more_memory_than_it_has():
    rng = np.random.default_rng(6)
    logits = rng.random((2_000_000, 2), np.float32)
    logits /= logits.sum(axis=1, keepdims=True)
    labels = np.zeros((2_000_000, 2), np.float32)
    labels[:, 0] = nan
    tracemalloc.start()
    found = codes(labels=labels, logits=logits, function=SOFTMAX)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == ["nan", "looks-like-probabilities"]
    assert peak < 5 * logits.nbytes


# ---- What comes back ----


def test_findings_are_a_tuple_that_is_empty_if_nothing_is_found():
    found = xl.diagnose(labels=[0, 2], logits=[1, 2])
    assert isinstance(found, tuple) and bool(found) and isinstance(found[0], Finding)
    assert xl.diagnose(labels=[0, 1], logits=[1, 2]) == ()
    for again in (copy.deepcopy(found), pickle.loads(pickle.dumps(found))):
        assert type(again) is Findings and again == found and str(again) == str(found)
    assert isinstance(hash(found), int)


def test_findings_print_code_sentence_remedy_evidence_and_address(monkeypatch):
    monkeypatch.setenv("XENTLIB_SITE", "https://example.org/losses")
    found = xl.diagnose(labels=[0, 2], logits=[1, 2.00000001], loss=nan, language="en")
    assert repr(found) == str(found) == "\n\n".join(map(str, found))
    assert str(found[1]).splitlines() == [
        "labels-outside-0-1",
        "  1 of 2 labels are outside [0, 1]: the loss can be negative, without a lower",
        "  bound.",
        "  To do: Map the labels to 0 and 1; see whether labels and logits are swapped.",
        "  argument = labels, count = 1, size = 2, indices = [(1,)], values = [2]",
        "  https://example.org/losses/en/troubleshooting/diagnose/#labels-outside-0-1",
    ]
    (finding,) = xl.diagnose(labels=[0, 2], logits=[1, 2], language="zh")
    assert str(finding).splitlines() == [
        "labels-outside-0-1",
        "  2 个标签里有 1 个不在 [0, 1] 之内：损失可能为负，而且没有下界。",
        "  处理：把标签换成 0 和 1，并检查标签与 logits 是否写反。",
        "  argument = labels, count = 1, size = 2, indices = [(1,)], values = [2]",
        "  https://example.org/losses/troubleshooting/diagnose/#labels-outside-0-1",
    ]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"}, "zh"),
    ],
)
def test_findings_speak_the_language_of_the_reader(monkeypatch, environment, language):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    (finding,) = xl.diagnose(labels=[0, 2], logits=[1, 2])
    assert finding.language == language
    assert str(Findings()) == {"en": "Nothing found.", "zh": "没有发现问题。"}[language]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_is_wider_than_a_terminal(language):
    for _, arguments, *_ in MISTAKES:
        for line in str(xl.diagnose(**arguments, language=language)).splitlines():
            columns = sum(2 if ord(letter) > 0x2E7F else 1 for letter in line)
            assert columns <= 80 or len(line.split()) == 1, line  # an address is not cut


def test_findings_can_be_raised():
    assert xl.diagnose(labels=[0, 1], logits=[1, 2]).raise_if_any() is None
    with pytest.raises(AssertionError, match="1 found\n\nlabels-outside-0-1\n"):
        xl.diagnose(labels=[0, 2], logits=[1, 2]).raise_if_any()


def test_a_notebook_shows_the_same_as_a_terminal():
    for language in ("en", "zh"):
        found = xl.diagnose(labels=[0, 2, nan], logits=[1, 2, inf], language=language)
        shown = lxml.html.fromstring(f"<div>{found._repr_html_()}</div>")
        text = "".join(shown.text_content().split())
        for finding in found:
            for said in (finding.code, *finding.sentences, finding.address):
                assert "".join(said.split()) in text
        assert [a.get("href") for a in shown.cssselect("a")] == [finding.address for finding in found]
        assert {p.get("lang") for p in shown.cssselect("p")} == {language}
    assert "Nothing found." in Findings()._repr_html_()


def test_what_a_notebook_shows_is_escaped():
    finding = Finding("<a>", {"<b>": "<script>"}, "<c> & d", "<丁>", "<e>", "<f>", "<g>")
    shown = lxml.html.fromstring(f"<div>{Findings([finding])._repr_html_()}</div>")
    assert {element.tag for element in shown.iter()} <= {"div", "p", "strong", "code", "br", "a", "small"}
    assert "<script>" in shown.text_content() and "<c> & d" in shown.text_content() and "<f>" in shown.text_content()


def test_the_rules_can_be_written_as_json():
    data = json.loads(json.dumps(rules.as_data()))
    assert list(data["rules"]) == list(CHECKS) and data["clips"] == CLIPS
    assert {"check", "certainty", "en", "en_do", "zh", "zh_do"} == set(data["rules"]["nan"])


@pytest.mark.parametrize("name", rules.RELATIONS)
def test_each_relation_has_words_in_both_languages(name):
    said = rules.RELATIONS[name]
    en, en_do, zh, zh_do = said.en, said.en_do, said.zh, said.zh_do
    for text in (en, en_do, zh, zh_do):
        assert text and not text.endswith((".", "。"))
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in en + en_do)
    assert all(any("\u4e00" <= letter <= "\u9fff" for letter in text) for text in (zh, zh_do))


@pytest.mark.parametrize(
    ("argument", "value", "error", "text"),
    [
        ("ignore_index", 1.5, TypeError, "ignore_index must be an integer; received 1.5."),
        ("reduction", "batch", ValueError, "reduction must be one of mean, sum, none; received 'batch'."),
        ("language", "de", ValueError, "language must be one of en, zh; received 'de'."),
        ("mask", "no", TypeError, "mask must be real numbers; received dtype <U2."),
        ("class_weight", [1j], TypeError, "class_weight must be real numbers; received dtype complex128."),
    ],
)
def test_what_cannot_be_meant_is_refused(argument, value, error, text):
    with pytest.raises(error) as raised:
        xl.diagnose(labels=[0, 1], logits=[1, 2], **{argument: value})
    assert str(raised.value) == text


@pytest.mark.parametrize("code", CHECKS)
def test_each_language_speaks_for_itself(code):
    (finding, *_) = [f for c, arguments, *_ in MISTAKES if c == code for f in xl.diagnose(**arguments) if f.code == c]
    assert finding.page == f"troubleshooting/diagnose/#{code}"
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in finding.en)
    assert any("\u4e00" <= letter <= "\u9fff" for letter in finding.zh)
    for sentence in (finding.en, finding.zh, finding.en_do, finding.zh_do):
        assert sentence.endswith((".", "。"))
        assert sentence.encode("gbk")  # a Chinese terminal on Windows can print it
