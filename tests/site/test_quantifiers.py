"""A quantifier on a framework and a workaround are quoted by a claim, shown by a snippet, or no claim at all."""

import pytest

from hooks.executed_code import SNIPPETS, fences
from tests.frameworks.claims.quoted import SAID
from tests.frameworks.claims.sentences import section
from tests.frameworks.claims.shown import SHOWN

from .pages import DOCS, PAGES, name
from .quantifiers import NAME, QUANTIFIER, WORKAROUND, findings, on_framework


def quoted(page):
    """Anchor and words of all that is quoted from the page."""
    stem, language = name(page).rsplit(".", 1)
    quotes = [(*quote.where.split("#"), getattr(quote, language)) for quote in [*SAID, *SHOWN]]
    return [(anchor, words) for path, anchor, words in quotes if path == stem and words]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_quantifier_on_a_framework_is_without_a_claim(page):
    assert findings(page.read_text("utf-8"), name(page)[-2:], quoted(page)) == []


# ---- What the lint sees ----

PAGE = """# Title { #top }

{sentence}

=== "PyTorch"

    It never fails.

    ```text
    always
    ```

## Other { #other }

xentlib never fails. A `cell` in a table:

| Library | value |
|---|---|
| Keras | none |
| Keras | never below 0 |

### Keras and classes { #keras }

It never warns.

### `only a message` { #message }

**Optax 0.2.8**, one loss. Ask nothing.
"""


def found(sentence, language="en", quotes=()):
    return [line.partition("]")[0] for line in findings(PAGE.replace("{sentence}", sentence), language, quotes)]


def test_what_stands_under_a_tab_a_heading_a_message_or_in_a_row_is_seen():
    assert found("Nothing is said.") == ["line 7: [never", "line 20: [never", "line 24: [never", "line 28: [nothing"]


@pytest.mark.parametrize(
    "sentence",
    [
        "TensorFlow always clips.",
        "It clips in JAX only.",
        "`F.cross_entropy` takes everything.",
        "`from_logits` cannot be left out.",
        "`CategoricalCrossentropy` has the same mean.",
        "`optax.softmax_cross_entropy` raises nothing.",
        "PyTorch takes all, any and none.",
        "`reduction` is always a word.",
        "`fit` does the same.",
    ],
)
def test_a_framework_its_functions_and_its_arguments_are_seen(sentence):
    assert found(sentence)[0].startswith("line 3: [")


@pytest.mark.parametrize("word", "总是 从不 只有 只能 仅 所有 任何 任意 都 一律 相同 不会".split())
def test_each_chinese_quantifier_is_seen(word):
    assert found(f"其余不提。PyTorch {word}这样。", "zh")[0] == f"line 3: [{word}"


@pytest.mark.parametrize("word", "always never only every everything all none any same nothing cannot".split())
def test_each_english_quantifier_is_seen(word):
    assert found(f"Here. In Keras it is {word} so. There.")[0] == f"line 3: [{word}"


@pytest.mark.parametrize("language, words", [("en", "Workaround: pass logits."), ("zh", "绕开的办法：传 logits。")])
def test_a_workaround_is_seen_wherever_it_stands(language, words):
    assert found(words, language)[0].startswith("line 3: [")


@pytest.mark.parametrize("sentence", ["It always clips. Keras does.", "Keras `always` $only$ [clips](never.md)."])
def test_another_sentence_code_and_addresses_are_none(sentence):
    assert found(sentence)[0].startswith("line 7")


def test_a_quote_holds_its_words_in_its_section_alone():
    sentence = "Keras always clips, and never warns."
    assert found(sentence, quotes=[("top", "always clips")])[:2] == ["line 3: [never", "line 7: [never"]
    assert found(sentence, quotes=[("other", "always clips")])[0] == "line 3: [always"


# ---- The list of those without a search is true ----


def shown_in(quote, language):
    path, anchor = quote.where.split("#")
    return section((DOCS / f"{path}.{language}.md").read_text("utf-8"), anchor)


@pytest.mark.parametrize("quote", SHOWN, ids=[f"{quote.where}: {(quote.en or quote.zh)[:30]}" for quote in SHOWN])
def test_what_is_shown_stands_beside_its_snippet_or_has_a_reason(quote):
    assert bool(quote.by) != bool(quote.because)
    for language, words in [("en", quote.en), ("zh", quote.zh)]:
        text = shown_in(quote, language)
        assert words in text
        found = any(of.search(words) for of in (QUANTIFIER[language], WORKAROUND[language], NAME))
        assert not words or found or on_framework(words)
        assert not quote.by or SNIPPETS / quote.by in [fence.included for fence in fences(text)]
