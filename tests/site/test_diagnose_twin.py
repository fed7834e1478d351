"""diagnose in the browser: the same codes and evidence as in Python, on the cases of its suite and on drawn ones."""

import json
import math

import numpy as np
import pytest
import xentlib as xl
from xentlib.diagnosis import FAMILIES, rules

from hooks import elements
from tests.engines import quickjs
from tests.xentlib import draws
from tests.xentlib.test_diagnose import MISTAKES, healthy

# What compares a loss that was seen: the bench has no field for one.
ONLY_IN_PYTHON = {code for code, rule in rules.RULES.items() if rule.check.startswith("loss.")}
TAKEN = {"labels", "logits", "function", "axis", "ignore_index"}


@pytest.fixture(scope="module")
def diagnosed():
    interpreter = quickjs.load("xentlib.js")
    interpreter.evaljs(f"var RULES = {json.dumps(rules.as_data())}; 0")
    source = quickjs.module("diagnose.js")
    interpreter.evaljs("(() => {" + source + "; Object.assign(globalThis, { diagnose, CODES }); })(); 0")

    def call(batch):
        return interpreter.evaljs(
            "dukpy.batch.map(({ labels, logits, ...rest }) => diagnose({ ...rest,"
            " labels: { ...labels, values: floats(labels.words) },"
            " logits: { ...logits, values: floats(logits.words) } })"
            ".map((found) => ({ ...found, text: JSON.stringify(found.evidence, (key, x) =>"
            " typeof x === 'number' && !Number.isFinite(x) ? String(x) : x) })))",
            batch=batch,
        )

    call.codes = interpreter.evaljs("CODES")
    return call


def array(value):
    value = np.asarray(value)
    kind = "i" if value.dtype.kind in "iu" else value.dtype.kind
    return {"shape": list(value.shape), "words": quickjs.words(value), "dtype": value.dtype.name, "kind": kind}


def given(labels, logits, function=None, axis=None, ignore_index=None, **_):
    name = function if isinstance(function, str) or function is None else function.__name__
    family = None if name is None else FAMILIES[name]
    return {
        "labels": array(labels),
        "logits": array(logits),
        "family": family,
        "axis": axis,
        "ignoreIndex": ignore_index,
    }


def plain(value):
    """Evidence as JSON has it: tuples are lists, numbers compare to nine digits, NaN and infinities are words."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    if isinstance(value, (bool, np.bool_, str)) or value is None:
        return value
    number = float(value)
    return (
        float(f"{number:.9g}")
        if math.isfinite(number)
        else {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(number)]
    )


def compare(diagnosed, cases):
    """Both find the same, in the same order; returns how often each code was found."""
    counts = {}
    for arguments, got in zip(cases, diagnosed([given(**case) for case in cases]), strict=True):
        found = [f for f in xl.diagnose(**arguments) if f.code not in ONLY_IN_PYTHON]
        expected = [(f.code, plain(f.evidence)) for f in found]
        assert [(f["code"], plain(json.loads(f["text"]))) for f in got] == expected, arguments
        for code, _ in expected:
            counts[code] = counts.get(code, 0) + 1
    return counts


def test_every_other_code_has_a_twin(diagnosed):
    assert set(diagnosed.codes) == set(rules.RULES) - ONLY_IN_PYTHON


def usable(arguments):
    return arguments.keys() <= TAKEN and all(
        np.asarray(arguments[k]).dtype != np.longdouble for k in ("labels", "logits")
    )


def test_on_each_case_of_the_python_suite_both_find_the_same(diagnosed):
    cases = [arguments for _, arguments, *_ in MISTAKES]
    cases = [
        {key: value for key, value in case.items() if key in TAKEN} for case in cases if usable(case) or "loss" in case
    ]
    cases = [case for case in cases if usable(case) and np.asarray(case["labels"]).dtype != np.uint64]
    found = compare(diagnosed, cases)
    assert len(cases) > 60 and len(found) >= 15


def test_in_healthy_arguments_neither_finds_anything(diagnosed):
    for dtype in (np.float32, np.float64):
        cases = [dict(labels=y, logits=x, function=name) for name, y, x in healthy(dtype, 40, 5)]
        assert compare(diagnosed, cases) == {}


def drawn(rng):
    """Arguments of any family and layout, most of them wrong in one way or another."""
    classes, rows = int(rng.integers(1, 12)), int(rng.integers(1, 10))
    steps = [int(rng.integers(2, 14))] * int(rng.integers(0, 2))
    family = [None, *FAMILIES][int(rng.integers(0, 6))]
    x = rng.normal(size=(rows, *steps, classes)) * 3
    if rng.random() < 0.3:
        x = xl.softmax(x)
    if rng.random() < 0.15:
        x.flat[rng.integers(x.size)] = rng.choice([np.nan, np.inf, -np.inf])
    kind = rng.integers(0, 6)
    if kind <= 1:
        y = rng.integers(0, classes, (rows, *steps)).astype(rng.choice(["int64", "uint8", "int8", "float64"]))
        if rng.random() < 0.5:
            y.flat[rng.integers(y.size)] = rng.choice([classes, 100, 120])
    elif kind == 2:
        y = rng.integers(-1, 2, (rows, *steps))
        y[y < 0] = rng.choice([-100, -1, 255])
    elif kind == 3:
        y = draws.one_hot(rng.integers(0, classes, (rows, *steps)), classes, rng.choice([float, int]))
        y[0] *= rng.choice([0, 1, 1, -1, 2])
    elif kind == 4:
        y = rng.normal(size=x.shape) * 2 if rng.random() < 0.5 else xl.log_softmax(rng.normal(size=x.shape))
    else:
        y = rng.integers(0, max(classes, 2), (rows, *steps, 1)) if rng.random() < 0.5 else rng.random(rows)
    arguments = dict(labels=y, logits=x, function=family)
    if steps and rng.random() < 0.3:
        arguments |= dict(logits=np.moveaxis(x, -1, 1), axis=1)
    if rng.random() < 0.3:
        arguments |= dict(ignore_index=int(rng.choice([-100, -1, 0, 255])))
    return arguments


def padded(rng):
    """Rows that end, or begin, with a class that may be padding."""
    rows, steps, classes = int(rng.integers(2, 9)), int(rng.integers(8, 30)), int(rng.integers(3, 30))
    y = rng.integers(0, classes, (rows, steps))
    for row, length in zip(y, rng.integers(1, steps, rows)):
        row[length:] = rng.choice([0, 0, 0, classes - 1])
    return dict(labels=y if rng.random() < 0.5 else y[:, ::-1], logits=rng.normal(size=(rows, steps, classes)))


def test_on_padded_rows_both_find_the_same(diagnosed):
    rng = np.random.default_rng(17)
    found = compare(diagnosed, [padded(rng) for _ in range(200)])
    assert found["padding-counts-as-class"] > 40


def test_on_drawn_arguments_both_find_the_same(diagnosed):
    rng = np.random.default_rng(16)
    cases = [drawn(rng) for _ in range(2400)]
    found = compare(diagnosed, cases)
    assert sum(found.values()) > 1000 and len(found) >= 14, found
    assert elements.words("en")
