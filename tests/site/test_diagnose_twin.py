"""diagnose in the browser: the same codes and evidence as in Python, on the cases of its suites and on drawn ones."""

import json
import math

import minify
import numpy as np
import pytest
import xentlib as xl
from xentlib.diagnosis import FAMILIES, related, right, rules
from xentlib.diagnosis.given import Given

from hooks import elements
from tests.engines import v8
from tests.xentlib import draws
from tests.xentlib.test_diagnose import MISTAKES, WEIGHTED, healthy
from tests.xentlib.test_diagnose_questions import HEALTHY, RARER, SIGMOID, SOFTMAX, printed_mistakes

from .pages import LANGUAGES

pytestmark = pytest.mark.slow

MODULES = ("text.js", "shapes.js", "xentlib.js", "formulas.js", "given.js", "seen.js", "diagnose.js")
ARRAYS = {"labels", "logits", "loss"}
# The bench has no field for a mask.
TAKEN = ARRAYS | {
    "function",
    "axis",
    "ignore_index",
    "class_weight",
    "pos_weight",
    "label_smoothing",
    "reduction",
}


@pytest.fixture(scope="module")
def diagnosed():
    source = "".join(map(v8.module, MODULES))
    # As it is served, with short names.
    served = minify.string(
        "application/javascript", "(() => {" + source + "; Object.assign(globalThis, { diagnose, codes }); })();"
    )
    interpreter = v8.Interpreter(v8.WORDS, f"var RULES = {json.dumps(rules.as_data())}", served)

    def call(batch):
        return interpreter.value(
            "given.batch.map(({ arrays, weights, ...rest }) => {"
            " for (const [name, a] of Object.entries(arrays)) rest[name] = { ...a, values: floats(a.words) };"
            " for (const [name, array] of Object.entries(weights)) rest[name] = floats(array);"
            " return diagnose(rest).map((found) => ({ ...found, text: JSON.stringify(found.evidence, (key, x) =>"
            " typeof x === 'number' && !Number.isFinite(x) ? String(x) : x) })); })",
            batch=batch,
        )

    call.codes = interpreter.value("codes()")
    return call


def array(value):
    value = np.asarray(value)
    kind = "i" if value.dtype.kind in "iu" else value.dtype.kind
    return {"shape": list(value.shape), "words": v8.words(value), "dtype": value.dtype.name, "kind": kind}


def given(function=None, axis=None, ignore_index=None, label_smoothing=0, reduction="mean", **arrays):
    name = function if isinstance(function, str) or function is None else function.__name__
    weights = {}
    if arrays.get("class_weight") is not None:
        weights["classWeight"] = v8.words(arrays["class_weight"])
    if arrays.get("pos_weight") is not None:
        weights["posWeight"] = v8.words(np.broadcast_to(arrays["pos_weight"], np.shape(arrays["logits"])))
    return {
        "arrays": {name: array(value) for name, value in arrays.items() if name in ARRAYS and value is not None},
        "weights": weights,
        "family": None if name is None else FAMILIES[name],
        "axis": axis,
        "ignoreIndex": ignore_index,
        "smoothing": label_smoothing,
        "reduction": reduction,
    }


def plain(value):
    """Evidence as JSON has it: tuples are lists, numbers are floats, NaN and infinities are words."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    if isinstance(value, (bool, np.bool_, str)) or value is None:
        return value
    number = float(value)
    if math.isfinite(number):
        return number
    return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(number)]


def alike(a, b, digits):
    """Whether they are the same but for the last digits of numbers."""
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(alike(a[key], b[key], digits) for key in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(alike(x, y, digits) for x, y in zip(a, b))
    return math.isclose(a, b, rel_tol=10.0**-digits) if isinstance(a, float) else a == b


def digits_of(arguments):
    """xentlib rounds losses to the dtype of the logits, JavaScript does not."""
    return {2: 2, 4: 5}.get(np.asarray(arguments["logits"]).dtype.itemsize, 9)


def compare(diagnosed, cases):
    """Both find the same, in the same order; returns how often each code, and each relation, was found."""
    counts = {}
    for arguments, got in zip(cases, diagnosed([given(**case) for case in cases]), strict=True):
        digits = digits_of(arguments)
        found = xl.diagnose(**arguments)
        expected = [[f.code, plain(f.evidence)] for f in found]
        assert alike([[f["code"], plain(json.loads(f["text"]))] for f in got], expected, digits), (arguments, expected)
        for code, evidence in expected:
            for name in (code, evidence.get("relation")):
                counts[name] = counts.get(name, 0) + 1
    return counts


def test_every_code_has_a_twin(diagnosed):
    assert diagnosed.codes == list(rules.RULES)


def usable(arguments):
    fits = all(np.asarray(arguments[k]).dtype != np.longdouble for k in ("labels", "logits"))
    return fits and arguments.keys() <= TAKEN and np.asarray(arguments["labels"]).dtype != np.uint64


def test_on_each_case_of_the_python_suites_both_find_the_same(diagnosed):
    cases = [arguments for _, arguments, *_ in MISTAKES]
    cases += [given | {"loss": float(loss)} for loss, given in RARER.values()]
    cases = [case for case in cases if usable(case)]
    found = compare(diagnosed, cases)
    assert len(cases) > 100 and set(rules.RULES) <= set(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_relation_is_said_in_the_same_words(language):
    source = f"const RULES = {json.dumps(elements.rules(language))};" + "".join(map(v8.module, MODULES))
    say = (
        "globalThis.say = ({ found, evidence }) => ['said', 'todo'].map((name) =>"
        " filled(RULES.rules[found][name], inWords(evidence)));"
    )
    interpreter = v8.Interpreter("(() => {" + source + say + "})()")
    told = 0
    for loss, arguments in RARER.values():
        for finding in xl.diagnose(**arguments, loss=round(float(loss), 4), language=language):
            if "relation" in finding.evidence:
                told += 1
                said = interpreter.value("say(given)", found=finding.code, evidence=finding.evidence)
                assert said == [*finding.sentences]
    assert told >= len(RARER)


def named(**arguments):
    """The first relation that Python names, and what it counts."""
    evidence = xl.diagnose(**arguments)[0].evidence
    return evidence["relation"], evidence["k"]


def test_the_mean_of_each_step_is_that_of_its_own_labels(diagnosed):
    rng = np.random.default_rng(3)
    x, y = rng.normal(size=(5, 6, 7)) * 2, rng.integers(0, 7, (5, 6))
    y[0, 2:] = y[1, 4:] = y[3, 1:] = -100
    losses = xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x, ignore_index=-100)
    steps = losses.sum(axis=0) / (y != -100).sum(axis=0)
    case = dict(labels=y, logits=x, ignore_index=-100, loss=round(float(steps.mean()), 4))
    assert named(**case) == ("mean of means", 6)
    assert compare(diagnosed, [case])["mean of means"] == 1


def test_classes_of_weight_0_have_no_mean_of_their_own(diagnosed):
    rng = np.random.default_rng(4)
    x, y = rng.normal(size=(20, 4)) * 2, rng.integers(0, 4, 20)
    losses = xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)
    means = [losses[y == k].mean() for k in (1, 2, 3)]
    case = dict(labels=y, logits=x, class_weight=[0, 1, 2, 0.5], loss=round(float(np.mean(means)), 4))
    assert named(**case) == ("mean of the classes' means", 3)
    assert compare(diagnosed, [case])["mean of the classes' means"] == 1


@pytest.mark.parametrize("decimals", [2, 4])
def test_on_printed_losses_both_find_the_same(diagnosed, decimals):
    cases = [
        arguments | {"loss": round(float(loss), decimals)}
        for _, *both, arguments in printed_mistakes(0)
        for loss in both
    ]
    found = compare(diagnosed, cases)
    assert len(found.keys() & set(rules.RELATIONS)) > 12


def test_in_healthy_arguments_neither_finds_anything(diagnosed):
    for dtype in (np.float32, np.float64):
        cases = [dict(labels=y, logits=x, function=name) for name, y, x in healthy(dtype, 40, 5)]
        assert compare(diagnosed, cases) == {}
    assert compare(diagnosed, [case for case in HEALTHY.values() if usable(case)]) == {}


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
    cases = [drawn(rng) for _ in range(2000)]
    found = compare(diagnosed, cases)
    assert sum(found.values()) > 1700 and len(found) >= 14, found


def seen(rng):
    """Labels and logits of a loss with some of its options, and a loss: right, related, rounded, or anything."""
    classes, rows = int(rng.integers(2, 6)), int(rng.integers(2, 20))
    steps = [int(rng.integers(2, 7))] * int(rng.random() < 0.3)
    x = rng.normal(size=(rows, *steps, classes)) * rng.choice([0, 1, 1, 3])
    y = rng.integers(0, classes, (rows, *steps))
    arguments = dict(labels=y, logits=x)
    kind = int(rng.integers(0, 4))
    if kind == 0:
        arguments |= dict(labels=rng.integers(0, 2, x.shape), function=[None, SIGMOID][int(rng.integers(2))])
        if rng.random() < 0.4:
            arguments |= dict(function=WEIGHTED, pos_weight=rng.random(classes) + 0.5)
        elif rng.random() < 0.3:
            arguments |= dict(labels=np.eye(classes)[y], function=SIGMOID)
    elif kind == 1:
        arguments |= dict(labels=xl.softmax(rng.normal(size=x.shape)), function=SOFTMAX)
    elif rng.random() < 0.4:
        y[: rows // 2, ...] = -100
        arguments |= dict(ignore_index=-100) if rng.random() < 0.5 else {}
    if rng.random() < 0.3:
        arguments |= dict(class_weight=rng.random(classes) + 0.5)
    if rng.random() < 0.3:
        arguments |= dict(label_smoothing=float(rng.choice([0.1, 0.2])))
    if rng.random() < 0.2:
        arguments |= dict(reduction="sum")
    if steps and rng.random() < 0.3 and kind > 1:
        arguments |= dict(logits=np.moveaxis(x, -1, 1))
    loss = np.asarray(some_loss(rng, classes, arguments))
    rounded = np.round(loss, int(rng.choice([1, 2, 3, 4, 15])))
    return arguments | dict(loss=rounded.astype(rng.choice(["float64", "float64", "float32", "float16"])))


def some_loss(rng, classes, arguments):
    """One in four is the right loss, two are what some relation makes of it, one is a telltale number or anything."""
    named = {key: value for key, value in arguments.items() if key != "function"}
    function = arguments.get("function")
    given = Given(**named, family=function and FAMILIES[function])
    known = [right.of(given, family) for family in right.families(given)]
    way = int(rng.integers(4)) if known else 3
    if way == 0:
        if rng.random() < 0.5:
            return related.base(given, known[0])
        arguments["reduction"] = "none"
        return known[0].losses * (1 if rng.random() < 0.5 else 2)
    if way == 1 and rng.random() < 0.2:
        *_, value, _ = list(related.rarer(given, known[0]))[int(rng.integers(60))]
        return value
    if way < 3:
        letters = related.letters(given, known[0])
        for name in rng.permutation(list(rules.RELATIONS)):
            values = [value for _, value in related.values(name, rules.RELATIONS[name], given, known[0], letters)]
            if values:
                return values[int(rng.integers(len(values)))]
    others = [np.log(classes), np.log(2), np.log1p((classes - 1) / np.e), 36.0437 / 4, 100, 0, -1, np.nan, np.inf]
    return rng.choice([*others, *rng.uniform(0.2, 5, 6)])


@pytest.mark.parametrize("seed", range(2))
def test_on_drawn_losses_both_find_the_same(diagnosed, seed):
    rng = np.random.default_rng([18, seed])
    with np.errstate(all="ignore"):
        cases = [seen(rng) for _ in range(1000)]
    found = compare(diagnosed, cases)
    assert len(found.keys() & set(rules.RELATIONS)) > 35 and sum(found.values()) > 500, found
