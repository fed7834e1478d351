"""What a loss tells: the table that Python exports, as the site's JavaScript reads it."""

import itertools
import json
import math
import re

import numpy as np
import pytest
import xentlib as xl
from xentlib.diagnosis import causes as table
from xentlib.diagnosis.formulas import evaluated

from hooks import elements
from tests.engines import v8

from .pages import LANGUAGES

SHOWN = {cause.shown: cause for cause in table.CAUSES}


def engine():
    constants = f"var TELLTALE = {json.dumps(table.as_data())}, WORDS = {{}}; globalThis.HTMLElement = class {{}};"
    source = re.sub(r"^(import .*?;\n|export )", "", (v8.ASSETS / "causes.js").read_text("utf-8"), flags=re.M)
    named = f"(() => {{ {source}; Object.assign(globalThis, {{ evaluated, causes }}); }})()"
    return v8.Interpreter(v8.module("text.js"), v8.module("formulas.js"), constants + named)


@pytest.fixture(scope="module")
def causes():
    interpreter = engine()
    return lambda value, **known: interpreter.value("causes(given)", value=value, **known)


def test_both_languages_compute_the_same_numbers():
    interpreter = engine()
    for cause in table.CAUSES:
        for c, n, t, k, a in itertools.product((2, 10, 1000), (1, 32), (7,), (2, 8), (0.1, 0.05)):
            letters = {"C": c, "N": n, "T": t, "k": k, "a": a, "w": k, "d": 9, "q": 36.043653}
            number = interpreter.value(
                "evaluated(given.formula, given.letters)", formula=cause.formula, letters=letters
            )
            assert number == pytest.approx(evaluated(cause.formula, letters), rel=1e-14)


@pytest.mark.parametrize("classes", [2, 3, 10, 1000])
def test_the_formulas_give_the_losses_that_xentlib_computes(classes):
    zeros, one_hot = np.zeros(classes), np.eye(classes)[0]
    sparse, dense = xl.sparse_softmax_cross_entropy_with_logits, xl.softmax_cross_entropy_with_logits
    sigmoid = xl.sigmoid_cross_entropy_with_logits
    smooth = 0.9 * one_hot + 0.1 / classes
    share = np.log(1 / classes) - np.log1p(-1 / classes)
    expected = {
        "ln C": sparse(labels=0, logits=zeros),
        "ln(1 + (C − 1)/e)": sparse(labels=0, logits=one_hot),
        "H(1 − a + a/C, a/C, …)": dense(labels=smooth, logits=np.log(smooth)),
        "H(1/C, 1 − 1/C)": sigmoid(labels=one_hot, logits=np.full(classes, share)).mean(),
        "(ln 2 + ln(1 + 1/e))/2": sigmoid(labels=[0.0, 1.0], logits=[0.0, 1.0]).mean(),
        "N ln C": 32 * sparse(labels=0, logits=zeros),
        "T ln C": 7 * sparse(labels=0, logits=zeros),
        "N T ln C": 32 * 7 * sparse(labels=0, logits=zeros),
        "log₂ C": sparse(labels=0, logits=zeros) / np.log(2),
        "C ln C": dense(labels=np.ones(classes), logits=zeros),
        "C ln 2": sigmoid(labels=one_hot, logits=zeros).sum(),
        "(ln C)/C": sparse(labels=0, logits=zeros) / classes,
        "ln C + ln {k}": sparse(labels=0, logits=np.zeros(2 * classes)),
        "{k} ln C": 2 * sparse(labels=0, logits=zeros),
        "(ln C)/{k}": sparse(labels=0, logits=zeros) / 2,
        "ℓ₂ − ℓ₁ = ln {k}": sparse(labels=0, logits=np.zeros(2)),
        "ln N": sparse(labels=0, logits=np.zeros(32)),
        "ln 2": sigmoid(labels=1.0, logits=0.0),
        "−ln 1e-{d}": -math.log(1e-9),
        "−ln 1e-7": -math.log(1e-7),
        "−ln 1e-8": -math.log(1e-8),
        "−ln 1e-12": -math.log(1e-12),
        "−ln 1e-15": -math.log(1e-15),
        "−ln 2⁻²³": -math.log(np.finfo(np.float32).eps),
        "−ln 2⁻⁵²": -math.log(np.finfo(np.float64).eps),
        "100": 100,
        "0": 0,
    }
    expected["{q} / {w}"] = 36.043653 / 4
    assert set(expected) == set(SHOWN)
    letters = {"C": classes, "N": 32, "T": 7, "k": 2, "a": 0.1, "d": 9, "q": 36.043653, "w": 4}
    for shown, loss in expected.items():
        assert evaluated(SHOWN[shown].formula, letters) == pytest.approx(float(loss), rel=1e-12), shown


@pytest.mark.parametrize(
    ("value", "known", "shown", "classes"),
    [
        ("1.4612", {}, "ln(1 + (C − 1)/e)", 10),
        ("0.3133", {}, "ln(1 + (C − 1)/e)", 2),
        ("5.9095", {}, "ln(1 + (C − 1)/e)", 1000),
        ("2.303", {}, "ln C", 10),
        ("６．９０７８", {}, "ln C", 1000),
        ("10.8249", {}, "ln C", 50257),
        ("0.5003", {}, "H(1 − a + a/C, a/C, …)", 10),
        ("0.0560", {"classes": 100}, "H(1/C, 1 − 1/C)", 100),
        ("73.6827", {"batch": 32}, "N ln C", 10),
        ("3.321928", {}, "log₂ C", 10),
        ("3.295837", {"classes": 3}, "C ln C", 3),
        ("0.5032", {}, "(ln 2 + ln(1 + 1/e))/2", 0),
        ("4.158883", {"batch": 64}, "ln N", 0),
        ("16.118", {}, "−ln 1e-7", 0),
        ("36.04", {}, "−ln 2⁻⁵²", 0),
        ("63.7695", {"classes": 92}, "C ln 2", 92),
        ("13.8155", {"classes": 10}, "−ln 1e-{d}", 0),
        ("20.7233", {"classes": 10}, "−ln 1e-{d}", 0),
        ("100.0", {}, "100", 0),
        ("9.01", {}, "{q} / {w}", 0),
        ("8.6347", {}, "{q} / {w}", 0),
        ("0.9", {}, "ln(1 + (C − 1)/e)", 5),
        ("7", {"classes": 1000}, "ln C", 1000),
        ("1", {"classes": 10}, "ln(1 + (C − 1)/e)", 10),
        ("74", {"classes": 10, "batch": 32}, "N ln C", 10),
        ("0", {}, "0", 0),
        ("nan", {}, "nan", None),
        ("-0.5", {}, "-0.5", None),
    ],
)
def test_the_most_likely_cause_comes_first(causes, value, known, shown, classes):
    first, *_ = causes(value, **known)
    assert (first["shown"], first["letters"].get("C")) == (shown, classes)


@pytest.mark.parametrize(
    ("value", "classes", "shown", "outputs"),
    [("1.4612", 3, "ln(1 + (C − 1)/e)", 10), ("5.909", 2, "ln(1 + (C − 1)/e)", 1000), ("2.3026", 3, "ln C", 10)],
)
def test_the_number_of_more_outputs_than_classes_is_found(causes, value, classes, shown, outputs):
    first, *_ = causes(value, classes=classes)
    assert (first["shown"], first["letters"]["C"], first["instead"]) == (shown, outputs, classes)


def test_causes_with_the_given_number_of_outputs_come_without_others(causes):
    assert all("instead" not in cause for cause in causes("1.4612", classes=10))


@pytest.mark.parametrize("value", ["0.7315", "1.9", "12.345"])
@pytest.mark.parametrize("known", [{"classes": 10}, {"classes": 10, "batch": 32, "length": 128}])
def test_an_ordinary_loss_has_no_cause(causes, value, known):
    assert causes(value, **known) == []


@pytest.mark.parametrize(
    ("value", "classes", "shown"),
    [("64.3", 92, "C ln 2"), ("62", 92, "C ln 2"), ("2.38", 11, "ln C"), ("11.05", 50257, "ln C")],
)
def test_a_first_loss_of_random_weights_is_near_a_known_number(causes, value, classes, shown):
    (first,) = causes(value, classes=classes)
    assert first["shown"] == f"≈ {shown}"


def test_a_known_number_is_not_followed_by_counts_of_classes_that_come_near(causes):
    assert [cause["shown"] for cause in causes("8.63")] == ["{q} / {w}"]


@pytest.mark.parametrize("value", ["5.3", "6.5", "1.61"])
def test_of_odd_counts_of_classes_the_nearest_is_named(causes, value):
    odd = [cause["shown"] for cause in causes(value) if cause["doubt"] >= cause["rank"] + 3]
    assert len(odd) == len(set(odd))


@pytest.mark.parametrize(("value", "times"), [("0.6931", 2), ("1.3863", 4), ("2.0794", 8)])
def test_the_difference_of_two_losses_is_told(causes, value, times):
    (difference,) = [cause for cause in causes(value) if cause["shown"] == "ℓ₂ − ℓ₁ = ln {k}"]
    assert difference["letters"]["k"] == times


def test_what_is_no_number_is_not_guessed_at(causes):
    assert causes("") is None and causes("loss") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cause_leads_to_a_section(documents, language):
    table = elements.telltale(language)
    folder = "" if language == "zh" else "en/"
    for cause in (*table["causes"], table["not_a_number"], table["negative"]):
        page, _, anchor = cause["page"].partition("#")
        document = documents[f"{folder}{page}index.html"]
        assert not anchor or document.xpath(f"//*[@id='{anchor}']"), cause["page"]
