"""No number stands on a page that nothing computes."""

from decimal import Decimal

import pytest
import xentlib

from hooks.executed_code import SNIPPETS

from .numbers import backing, differing, numbers, typed_into_strings, unbacked
from .pages import DOCS, LANGUAGES, PAGES, STEMS, name

FUNCTIONS = [
    function
    for module in (xentlib, xentlib.gradients)
    for function in vars(module).values()
    if "Examples:" in (function.__doc__ or "")
]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_number_of_the_page_is_backed_by_its_snippets(page):
    text = page.read_text("utf-8")
    found = unbacked(text, backing(text))
    assert not found, "\n".join([f"{name(page)}.md", *found])


@pytest.mark.parametrize("stem", STEMS)
def test_the_twins_have_the_same_numbers(stem):
    chinese, english = ((DOCS / f"{stem}.{language}.md").read_text("utf-8") for language in LANGUAGES)
    found = differing(chinese, english)
    assert not found, "\n".join(found)


def test_no_snippet_prints_a_number_that_was_typed_into_a_string():
    typed = {snippet: typed_into_strings(snippet) for snippet in SNIPPETS.rglob("*.py")}
    assert len(typed) > 600 and {snippet: found for snippet, found in typed.items() if found} == {}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("损失为2.1269。", ["2.1269"]),
        ("损失为−0.5，", ["-0.5"]),
        ("损失为２．１２６９", ["2.1269"]),
        ("1e-9 and 1×10⁻⁹ and $10^{-9}$ and $2.06 \\times 10^{-9}$", ["1e-9", "1e-9", "1e-9", "2.06e-9"]),
        ("12.5% and 12.5\\% and ５％", ["0.125", "0.125", "0.05"]),
        ("float32, log1p, sha256, x1", []),
        ("TensorFlow 2.21 and Python 3.11, on 2026-11-23", []),
        ("Shannon (1948), 1948 nats, (1 948)", ["1948", "1", "948"]),
        ("see [0.5](page.md#at-2.5) and <https://example.org/1.5>", ["0.5"]),
        ("[−1, 1.993307]", ["-1", "1.993307"]),
        ("x-0.5, 0.1–0.3", ["0.5", "0.1", "0.3"]),
    ],
)
def test_numbers_are_found_however_they_are_written(text, values):
    assert [number.value for number in numbers(text)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("text", "backed"),
    [
        ("2.1269", ["2.126928011"]),
        ("2.127", ["2.1269"]),
        ("2.12692…", ["2.126928011"]),
        ("-3.687", ["-3.686738"]),
        ("x - 0.5", ["-0.5"]),
        ("0.50", ["0.5"]),
        ("7", []),
    ],
)
def test_a_number_is_backed_by_what_rounds_to_it(text, backed):
    assert unbacked(text, {Decimal(value) for value in backed}) == []


@pytest.mark.parametrize(
    ("text", "backed"),
    [
        ("2.137", ["2.126928011"]),
        ("2.12693…", ["2.126928011"]),
        ("3.687", ["-3.686738"]),
        ("2.126928", ["2.13"]),
        ("0.0", ["2.06e-9"]),
        ("`2.137`", ["2.126928011"]),
        ("17", ["16"]),
    ],
)
def test_a_number_is_not_backed_by_anything_else(text, backed):
    (message,) = unbacked("\n" + text, {Decimal(value) for value in backed})
    assert message.startswith("line 2: ")
    assert backed[0].lower() in message.lower()


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: f"{function.__module__}.{function.__name__}")
def test_every_number_of_a_docstring_is_backed_by_its_examples(function):
    explained, examples = function.__doc__.split("Examples:")
    assert unbacked(explained, {number.value for number in numbers(examples)}) == []
