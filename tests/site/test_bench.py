"""The bench's modules in V8: what they read, refuse and compute, and what they say that the libraries print."""

import gzip
import json
import math
import re
from pathlib import Path

import numpy as np
import pytest
import xentlib as xl

from hooks import elements
from hooks.executed_code import SNIPPETS, recorded_output
from tests.engines import v8
from tests.xentlib import draws

from .pages import LANGUAGES, ROOT

pytestmark = pytest.mark.slow

MODULES = ("shapes.js", "xentlib.js", "parse.js", "case.js", "frameworks.js")
PRINTS = json.loads((ROOT / "tests" / "site" / "prints.json").read_text("utf-8"))
CASES = elements.cases()
CALL = """(() => {
    try { return { value: (%s) }; }
    catch (error) { return { argument: error.argument, code: error.code, details: error.details ?? String(error) }; }
})()"""


def call(expression, **given):
    return v8.load(*MODULES).value(CALL % expression, **given)


def parsed(text):
    expression = "(({ values, ...rest }) => ({ words: words(values), ...rest }))(parse('logits', given.text))"
    return call(expression, text=text)


# ---- What is read ----

TYPED = [
    ("[[1, 2], [3, 4]]", [[1, 2], [3, 4]], "int64"),
    ("(0.5, -1)", [0.5, -1], "float64"),
    ("1,2\n3,4\n", [[1, 2], [3, 4]], "int64"),
    ("0.5\t1\n2\t-3", [[0.5, 1], [2, -3]], "float64"),
    ("1\n0\n2", [1, 0, 2], "int64"),
    ("［［１．５，－２］，［３，４］］", [[1.5, -2], [3, 4]], "float64"),
    ("【1、2】", [1, 2], "int64"),
    ("−0.5", -0.5, "float64"),
    ("logits = [nan, inf, -inf, 1_000]", [math.nan, math.inf, -math.inf, 1000], "float64"),
    ("0    0.25\n1   -1.5\ndtype: float64", [0.25, -1.5], "float64"),
    ("0    2\n1    0\nName: label, dtype: int64", [2, 0], "int64"),
    ("<Variable path=w, shape=(2,), dtype=float32, value=[0.25 1.]>", [0.25, 1], "float32"),
    # What a notebook, a console, a log or a script has around the numbers.
    (">>> logits\narray([[1., 2.],\n       [3., 4.]])", [[1, 2], [3, 4]], "float64"),
    (">>> print(logits[:2])\n[[1. 2.]\n [3. 4.]]", [[1, 2], [3, 4]], "float64"),
    (">>> [[1, 2],\n [3, 4]]", [[1, 2], [3, 4]], "int64"),
    ("In [3]: logits\nOut[3]: \ntensor([[1., 2.]], device='mps:0')", [[1, 2]], "float32"),
    ("In [4]: [1, 2]", [1, 2], "int64"),
    ("```python\nlogits = np.array([\n    [1., 2],  # cat\n    [3, 4],  # dog\n])\n```", [[1, 2], [3, 4]], "float64"),
    ("# step 10\nlogits: tensor([[1., -inf]], dtype=torch.float16,\n       grad_fn=<A>)", [[1, -math.inf]], "float16"),
    ("[np.nan, -np.inf, torch.inf, float('-inf')]", [math.nan, -math.inf, math.inf, -math.inf], "float64"),
    ("[1, 2]\n[3, 4]", [[1, 2], [3, 4]], "int64"),
    ("tensor([1., 2.])\ntensor([3., 4.])", [[1, 2], [3, 4]], "float32"),
    ("tensor([[[1., 2.]],\n\n        [[3., 4.]]], device='cuda:1')", [[[1, 2]], [[3, 4]]], "float32"),
    ("labels = torch.tensor([0, 2, 1,], dtype=torch.int32)", [0, 2, 1], "int32"),
    ("（１ｅ－３，　－２．５Ｅ＋０２）", [1e-3, -250], "float64"),
    ("    cat   dog\n7  0.25 -1.50\n2  3.00   NaN", [[0.25, -1.5], [3, math.nan]], "float64"),
    (",0,1\n0,0.25,-1.5\n1,3.0,0.125", [[0.25, -1.5], [3, 0.125]], "float64"),
]
WORDS = {"inf": math.inf, "nan": math.nan}
READ = [(entry["text"], eval(entry["values"], WORDS), entry["dtype"]) for entry in PRINTS["read"]] + TYPED


@pytest.mark.parametrize(("text", "values", "dtype"), READ, ids=[text[:40] for text, *_ in READ])
def test_what_libraries_print_is_read(text, values, dtype):
    read = parsed(text)["value"]
    expected = np.zeros((0, 3)) if values == [] else np.array(values, float)
    assert tuple(read["shape"]) == expected.shape
    np.testing.assert_array_equal(v8.floats(read["words"]), expected.ravel())
    assert read["dtype"] == dtype


def test_prints_of_five_libraries_are_among_them():
    counts = {entry["library"] for entry in PRINTS["read"]}
    assert counts == {"numpy", "pytorch", "tensorflow", "jax", "keras", "pandas"}
    assert len(PRINTS["read"]) >= 20 and len(REFUSED) >= 10


REFUSED = [
    ("", "empty"),
    (",", "not_a_number"),
    ("# nothing", "empty"),
    ("0     2\n1     0\n     ..\n99    1\nName: label, Length: 100, dtype: int64", "truncated"),
    ("[0.1, 0.2, …, 0.9]", "truncated"),
    ("shape: (1, 1)\n┌─────┐\n│ a   │\n│ --- │\n│ f64 │\n╞═════╡\n│ 1.0 │\n└─────┘", "rest"),
    ("[[1, 2], [3]]", "ragged"),
    ("1,2\n3", "ragged"),
    ("0 1\n1 2 3", "ragged"),
    ("[1, 2]\n[3]", "ragged"),
    ("[[1, 2], 3]", "ragged"),
    ("[1, 2", "unclosed"),
    ("tensor([1., 2.]", "unclosed"),
    ("[1, 2]]", "rest"),
    ("[1, 2] (2,)", "rest"),
    ("Array([1.], dtype=float32), NamedSharding(mesh=Mesh('x': 2))", "rest"),
    ("[[1, 2)]", "bracket"),
    ("array([1, 2], [3, 4])", "arguments"),
    ("[None, 1]", "missing"),
    ("1;0,5\n2;1,5", "decimal_comma"),
    ("label,score\n1,0.5", "not_a_number"),
    ("<__main__.Model object at 0x7f12>", "object"),
    ("<Variable path=w, shape=(2, 2), dtype=float32>", "symbolic"),
    *[(entry["text"], entry["code"]) for entry in PRINTS["refused"]],
]


@pytest.mark.parametrize(("text", "code"), REFUSED, ids=[f"{code} {text[:24]}" for text, code in REFUSED])
def test_what_is_no_whole_array_of_numbers_is_refused_with_a_reason(text, code):
    refused = parsed(text)
    assert (refused["argument"], refused["code"]) == ("logits", code)
    for language in LANGUAGES:
        sentence = elements.words(language)["errors"][code]
        assert set(re.findall(r"\{(\w+)\}", sentence)) <= {"argument", *refused["details"]}


@pytest.mark.parametrize(
    ("changed", "argument", "code"),
    [
        ({"loss": "hinge"}, "loss", "one_of"),
        ({"reduction": "median"}, "reduction", "one_of"),
        ({"dtype": "int8"}, "dtype", "one_of"),
        ({"axis": "last"}, "axis", "integer"),
        ({"axis": "2"}, "axis", "range"),
        ({"labels": "[0]"}, "labels", "shape"),
        ({"labels": "[0, 3]"}, "labels", "index_range"),
        ({"labels": "[0, -100]"}, "labels", "index_range"),
        ({"labels": "[0.0, 1.0]"}, "labels", "index_dtype"),
        ({"logits": "1.0"}, "logits", "no_axis"),
        ({"logits": "array([], shape=(2, 0), dtype=float64)"}, "logits", "no_class"),
        ({"ignore_index": "x"}, "ignore_index", "integer"),
        ({"label_smoothing": "1.5"}, "label_smoothing", "range"),
        ({"class_weight": "[1, 2]"}, "class_weight", "one_each"),
        ({"pos_weight": "2"}, "pos_weight", "only_for"),
        ({"loss": "weighted", "labels": "[[0, 1, 0], [1, 0, 0]]"}, "pos_weight", "empty"),
        (
            {"loss": "weighted", "labels": "[[0, 1, 0], [1, 0, 0]]", "pos_weight": "[1, 2]"},
            "pos_weight",
            "broadcast",
        ),
    ],
)
def test_an_argument_that_does_not_fit_is_named(changed, argument, code):
    fields = {"loss": "sparse_softmax", "labels": "[0, 2]", "logits": "[[1, 2, 3], [4, 5, 6]]"} | changed
    refused = call("read(given.fields)", fields=fields)
    assert (refused["argument"], refused["code"]) == (argument, code)
    for language in LANGUAGES:
        sentence = elements.words(language)["errors"][code]
        assert set(re.findall(r"\{(\w+)\}", sentence)) <= {"argument", *refused["details"]}


# ---- What is computed ----

COMPUTED = """(({ losses, probabilities, gradient, reduced, shape }) => ({
    losses: words(losses), probabilities: words(probabilities), gradient: words(gradient), reduced, shape,
}))(compute(read(given.fields)))"""


def computed(**fields):
    texts = {name: repr(value.tolist()) if isinstance(value, np.ndarray) else value for name, value in fields.items()}
    result = call(COMPUTED, fields=texts)["value"]
    return {name: v8.floats(result[name]) if isinstance(result[name], list) and name != "shape" else result[name]
            for name in result}  # fmt: skip


def close(got, expected):
    np.testing.assert_allclose(got, np.ravel(expected), rtol=1e-13, atol=1e-300)


@pytest.mark.parametrize("axis", [-1, 0, 1])
@pytest.mark.parametrize("reduction", ["none", "sum", "mean", "sum_over_batch_size", "mean_with_sample_weight"])
def test_indices_with_every_option_are_computed_as_xentlib_would(axis, reduction):
    rng = np.random.default_rng(1)
    x = rng.normal(size=(4, 5, 3)) * 3
    rows = np.moveaxis(x, axis, -1)
    classes = rows.shape[-1]
    y, weight = rng.integers(classes, size=rows.shape[:-1]), rng.random(classes) + 0.5
    y[0, 0] = y[1, 1] = -7
    kept = y != -7
    smooth = 0.9 * draws.one_hot(np.where(kept, y, 0), classes, float) + 0.1 / classes
    dense = (smooth * weight) * kept[..., np.newaxis]
    losses = xl.softmax_cross_entropy_with_logits(labels=dense, logits=rows)
    divisor = {"mean": kept.sum(), "sum_over_batch_size": y.size}.get(reduction, 1)
    if reduction == "mean_with_sample_weight":
        divisor = weight[y[kept]].sum()
    options = dict(ignore_index="-7", label_smoothing="0.1", class_weight=weight, axis=str(axis), reduction=reduction)
    got = computed(loss="sparse_softmax", labels=y, logits=x, **options)
    close(got["losses"], losses)
    close(got["probabilities"], xl.softmax(x, axis=axis))
    gradient = xl.gradients.softmax_cross_entropy_with_logits(labels=dense, logits=rows) / divisor
    np.testing.assert_allclose(got["gradient"], np.moveaxis(gradient, -1, axis).ravel(), rtol=1e-12, atol=1e-15)
    assert tuple(got["shape"]) == y.shape
    assert got["reduced"] is None if reduction == "none" else math.isclose(got["reduced"], losses.sum() / divisor)


def test_soft_labels_sigmoid_and_weights_are_computed_as_xentlib_would():
    rng = np.random.default_rng(2)
    x, y = rng.normal(size=(6, 4)) * 3, rng.dirichlet(np.ones(4), 6)
    weight = rng.random(4) + 0.5
    got = computed(loss="softmax", labels=y, logits=x, class_weight=weight)
    close(got["losses"], xl.softmax_cross_entropy_with_logits(labels=y * weight, logits=x))
    close(
        computed(loss="sigmoid", labels=y, logits=x)["losses"], xl.sigmoid_cross_entropy_with_logits(labels=y, logits=x)
    )
    smoothed = computed(loss="sigmoid", labels=y, logits=x, label_smoothing="0.2")
    close(smoothed["losses"], xl.sigmoid_cross_entropy_with_logits(labels=0.8 * y + 0.1, logits=x))
    for pos_weight in (weight, weight[:1], rng.random((6, 1)) + 1, np.array(3.0)):
        got = computed(loss="weighted", labels=y, logits=x, pos_weight=pos_weight)
        given = dict(labels=y, logits=x, pos_weight=pos_weight)
        close(got["losses"], xl.weighted_cross_entropy_with_logits(**given))
        close(got["gradient"], xl.gradients.weighted_cross_entropy_with_logits(**given) / x.size)


def test_when_all_are_ignored_the_mean_is_nan_and_the_sum_0():
    fields = dict(loss="sparse_softmax", labels="[-100, -100]", logits="[[1, 2], [3, 4]]", ignore_index="-100")
    assert math.isnan(
        call("read(given.fields) && compute(read(given.fields)).reduced", fields=fields)["value"] or math.nan
    )
    assert call("compute(read(given.fields)).reduced", fields=fields | {"reduction": "sum"})["value"] == 0


def test_every_dtype_shows_the_digits_that_it_loses():
    fields = {"loss": "sparse_softmax", "labels": "[0]", "logits": "[[20, -4]]"}
    rows = {row["dtype"]: row for row in call("inEveryDtype(read(given.fields))", fields=fields)["value"]}
    exact = float(xl.sparse_softmax_cross_entropy_with_logits(labels=[0], logits=[[20.0, -4.0]])[0])
    assert rows["float64"]["stable"] == pytest.approx(exact, rel=1e-15)
    assert rows["float32"]["stable"] == pytest.approx(exact, rel=1e-6)
    assert rows["bfloat16"]["stable"] == pytest.approx(exact, rel=0.02)
    assert rows["float32"]["textbook"] == rows["bfloat16"]["textbook"] == 0


# ---- What the libraries print ----

FOLDERS = {
    "TensorFlow": "tensorflow",
    "Keras": "keras",
    "PyTorch": "pytorch",
    "Optax": "jax",
    "scikit-learn": "sklearn",
}


def recorded(library):
    lines = recorded_output(SNIPPETS / "bench" / FOLDERS[library] / "defaults.py").splitlines()
    return dict(re.split(r": (?=[^:]*$)", line) for line in lines)


def as_fields(case):
    return {name: json.dumps(value) if isinstance(value, list) else str(value) for name, value in case.items()}


def test_the_table_of_the_libraries_shows_what_they_printed_for_every_example():
    compared = {library: set() for library in FOLDERS}
    for name, case in CASES.items():
        for library, call_, value in call("frameworks(read(given.fields))", fields=as_fields(case))["value"]:
            key = name
            if library == "Keras":
                key += " {'from_logits': True}" if "from_logits=True" in call_ else " {}"
            printed = recorded(library)[key]
            compared[library].add(key)
            if value is None:
                assert printed.startswith("error"), (library, key)
            else:
                numbers = [float(number) for number in printed.split()]
                values = [math.nan if v is None else float(f"{v:.5g}") for v in np.ravel(value).tolist()]
                np.testing.assert_array_equal(values, numbers, err_msg=f"{library} {key}")
    assert compared == {library: set(recorded(library)) for library in FOLDERS}


def test_the_first_example_shows_the_numbers_on_record():
    result = computed(**as_fields(next(iter(CASES.values()))))
    lines = [
        "losses: " + " ".join(f"{x:.6g}" for x in result["losses"]),
        f"mean: {result['reduced']:.6g}",
        "probabilities of the first row: " + " ".join(f"{x:.4g}" for x in result["probabilities"][:10]),
        "gradient of the mean, first row: " + " ".join(f"{x:.4g}" for x in result["gradient"][:10]),
    ]
    assert recorded_output(SNIPPETS / "bench" / "first_example.py").splitlines() == lines


# ---- What is shipped ----


def keys(value):
    return {name: keys(inner) for name, inner in value.items()} if isinstance(value, dict) else None


def test_both_languages_have_the_same_words():
    chinese, english = map(elements.words, LANGUAGES)
    assert keys(chinese) == keys(english)
    assert set(english["forms"]["bench"]["examples"]) == set(CASES)
    for name, sentence in english["errors"].items():
        assert set(re.findall(r"\{\w+\}", sentence)) == set(re.findall(r"\{\w+\}", chinese["errors"][name]))


def test_what_an_element_adds_to_a_page_weighs_at_most_30_kilobytes(site, documents):
    """With all that it can ever load, as servers compress it by default; a test in Chromium sees what is loaded."""
    added = {}
    for path, document in documents.items():
        if scripts := {*document.xpath("//@data-script")}:
            names = scripts | {"elements.bundle.js", "elements.bundle.css"}
            files = [(site / "assets" / name).read_bytes() for name in names]
            added[path] = sum(len(gzip.compress(each, compresslevel=6, mtime=0)) for each in files)
    assert len(added) >= 14 and {path: size for path, size in added.items() if size > 30_000} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_shipped_that_no_script_shows(language):
    code = "".join((elements.ASSETS / module).read_text("utf-8") for module in elements.SCRIPTS["bench"])
    for group, said in elements.data("bench", language)["WORDS"].items():
        assert [name for name in said if not re.search(rf"\b{name}\b", code)] == [], group


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", elements.SCRIPTS)
def test_the_modules_of_a_script_share_no_name(script, language):
    # As one function two constants of a name are not even read, and of two functions the last one wins.
    declared = re.findall(r"^(?:async )?(?:function\*?|const|class) +(\w+)", elements.bundled(script, language), re.M)
    assert sorted(declared) == sorted(set(declared))
    v8.load("text.js").value("!new Function(given.source)", source=elements.bundled(script, language))


def test_pages_without_an_element_load_nothing_for_it(site, documents):
    for path, document in documents.items():
        loaded = document.xpath("//script[contains(@src, 'elements')] | //link[contains(@href, 'elements')]")
        assert len(loaded) == (2 if document.xpath("//*[@data-script]") else 0), path
    assert documents["troubleshooting/bench/index.html"].xpath("//xl-bench")


def test_the_bundles_are_made_anew_when_a_file_has_changed_that_they_read(monkeypatch):
    read, seen = Path.read_text, set()
    monkeypatch.setattr(Path, "read_text", lambda path, *how: seen.add(path) or read(path, *how))
    elements.bundles.__wrapped__()
    assert {path.suffix for path in seen} == {".js", ".css", ".json"} and seen <= set(elements.sources())
