"""The benchmark times what it says, on every case; how fast anything is, no test says."""

import time

import numpy as np
import pytest

from benchmarks import limits, linear, memory, run, timing
from benchmarks.cases import CASES, DTYPES, FORMS, LOSSES, Case
from benchmarks.libraries import LIBRARIES

pytestmark = pytest.mark.slow

LOCAL = ("xentlib", "NumPy")  # what `make test` has; the frameworks suite has them all
SMALL = [
    Case(form, loss, (5,) if loss == "sigmoid" else (4, 5), dtype)
    for form in FORMS
    for loss in LOSSES
    for dtype in DTYPES
]


@pytest.mark.parametrize("case", SMALL, ids=str)
def test_the_libraries_compute_the_same(case):
    assert set(run.checked_calls(case, {name: LIBRARIES[name]() for name in LOCAL})) == set(LOCAL)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda labels, logits: logits, id="other numbers"),
        pytest.param(lambda labels, logits: np.float64(1), id="another shape"),
        pytest.param(lambda labels, logits: (logits * 0).astype("float16"), id="another dtype"),
    ],
)
def test_a_wrong_call_is_not_timed(wrong):
    libraries = {name: LIBRARIES[name]() for name in LOCAL}
    libraries["NumPy"].functions["value"]["sigmoid"] = wrong
    with pytest.raises(AssertionError, match="value sigmoid 5 float32: NumPy"):
        run.checked_calls(SMALL[0], libraries)


def test_every_shape_is_timed_in_both_forms_and_dtypes():
    assert len(set(map(str, CASES))) == len(CASES)
    for case in CASES:
        both = {(other.form, other.dtype) for other in CASES if (other.loss, other.shape) == (case.loss, case.shape)}
        assert both == {
            (form, dtype) for form in FORMS for dtype in (DTYPES if case.shape != (4096, 32000) else DTYPES[:1])
        }


def test_soft_labels_are_distributions():
    labels, _ = Case("value", "softmax", (4, 5), "float64").inputs()
    assert np.allclose(labels.sum(axis=-1), 1)


def test_calls_take_turns_and_the_slower_one_takes_longer():
    order = []

    def call(name, seconds):
        order.append(name)
        time.sleep(seconds)

    times = timing.in_turns({"slow": lambda: call("slow", 0.02), "fast": lambda: call("fast", 0.01)}, 0, least=4)
    rounds = [set(order[-2 * turn - 2 : len(order) - 2 * turn]) for turn in range(4)]
    assert rounds == [{"slow", "fast"}] * 4
    for name, least in (("slow", 0.02), ("fast", 0.01)):
        assert least <= times[name][0] <= times[name][1] <= times[name][2]


def test_a_run_has_every_case_and_the_limits_of_the_machine(monkeypatch, capsys):
    monkeypatch.setattr(limits, "STREAM", 1 << 10)
    monkeypatch.setattr(limits, "BLOCK", 1 << 10)
    result = run.run(SMALL[:2], list(LOCAL), 0)
    assert [set(case["seconds"]) for case in result["cases"]] == [set(LOCAL)] * 2
    assert result["cpus"] == limits.cpus()
    assert result["limits"]["stream_bytes_per_second"] > 0
    assert "[2/2] value sigmoid 5 float64" in capsys.readouterr().err


def test_the_memory_of_every_public_function_is_measured():
    measured = memory.memory((20, 30))
    assert len({row["function"] for row in measured}) == 12
    assert len(measured) == 12 * len(DTYPES)


def test_memory_counts_what_is_neither_argument_nor_result(monkeypatch):
    monkeypatch.setattr(memory.xl, "sigmoid", lambda x: np.add(np.ones_like(x), x) * np.zeros(1))
    beyond = memory.beyond_result("sigmoid", (1_000, 1_000), "float64")
    assert 8_000_000 <= beyond < 17_000_000


# ---- The last layer of a language model ----

LINEAR = [name for name, way in linear.WAYS.items() if way.__name__ in ("xentlib", "xentlib_with_logits", "numpy")]


def test_the_peak_holds_the_logits_of_those_that_compute_them_all():
    tokens, classes = 512, 49_152
    rows = linear.measured(LINEAR[:2], (tokens, classes, 4), runs=1)
    assert [row["form"] for row in rows] == ["value", "value", "gradient", "gradient"]
    logits = tokens * classes * 4
    without, plain, gradients_without, gradients = (row["bytes"] for row in rows)
    assert max(without, gradients_without) < logits / 2 < logits <= plain < 2 * logits <= gradients


def test_a_way_that_computes_something_else_is_not_recorded():
    right, wrong = ({"name": name, "form": "value", "summary": [loss]} for name, loss in (("a", 1.0), ("b", 1.1)))
    linear.compare([right, right])
    with pytest.raises(AssertionError, match="value: b"):
        linear.compare([right, wrong])
