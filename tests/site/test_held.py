"""A sentence that names a framework is quoted by a claim, or stands at something that was run on it."""

import pytest

from tests.frameworks.claims.quoted import SAID
from tests.frameworks.claims.shown import SHOWN

from .held import unheld
from .pages import PAGES, name


def quoted(stem, language):
    quotes = [(*quote.where.split("#"), getattr(quote, language)) for quote in [*SAID, *SHOWN]]
    return [(anchor, words) for path, anchor, words in quotes if path == stem and words]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_sentence_on_a_framework_is_held_by_nothing(page):
    stem, language = name(page).rsplit(".", 1)
    assert unheld(stem, page.read_text("utf-8"), language, quoted(stem, language)) == []


PAGE = """# Title { #top }

Keras opens the page.

## One { #one }

{sentence}

```python
--8<-- "segmentation/pytorch/one_channel.py"
```

## Two { #two }

Nothing is run here.

### Three { #three }

## Sources { #sources }

- JAX' documentation
"""


def found(sentence, quotes=()):
    page = PAGE.replace("Keras opens", "PyTorch opens").replace("{sentence}", sentence)
    return [line.partition("]")[0] for line in unheld("frameworks/defects", page, "en", quotes)]


@pytest.mark.parametrize("sentence", ["PyTorch raises.", "It raises.", "JAX clips (not run here)."])
def test_what_was_run_beside_it_holds_a_sentence(sentence):
    assert found(sentence) == []


@pytest.mark.parametrize("library", ["TensorFlow", "Keras", "JAX", "Optax", "scikit-learn", "SciPy", "XGBoost", "ONNX"])
def test_a_snippet_of_another_framework_holds_none(library):
    assert found(f"PyTorch raises. {library} clips.") == [f"line 7: [{library}"]


@pytest.mark.parametrize(
    "code",
    [
        "from_logits=True",
        "keras.losses.SparseCategoricalCrossentropy",
        "optax.sigmoid_focal_loss",
        "tf.nn.softmax",
        "nn.CrossEntropyLoss",  # of the same library as what was run
        "ignore_index",
    ],
)
def test_a_function_or_an_argument_alone_is_seen(code):
    assert found(f"It clips without `{code}`.") == [f"line 7: [{code}"]


@pytest.mark.parametrize("code", ["F.cross_entropy(x, y)", "labels", "np.mean"])
def test_one_of_what_was_run_beside_it_is_held_and_a_name_of_numpy_is_none(code):
    assert found(f"It clips without `{code}`.") == []


def test_a_quote_holds_it_and_a_linked_section_does():
    assert found("In Keras it clips.", [("one", "it clips.")]) == []
    assert found("In Keras it clips.", [("two", "it clips.")]) == ["line 7: [Keras"]
    assert found("In Keras [it clips](../neighbours/segmentation.md#dice).") == []
    assert found("In Keras [it clips](../neighbours/segmentation.md#one-channel).") == ["line 7: [Keras"]


def test_the_opening_is_held_by_the_whole_page_and_a_section_is_not():
    page = PAGE.replace("{sentence}", "It raises.")
    assert unheld("frameworks/defects", page, "en", []) == ["line 3: [Keras] Keras opens the page."]
    page = page.replace("Keras opens", "PyTorch opens").replace("Nothing is run here", "PyTorch raises")
    assert unheld("frameworks/defects", page, "en", []) == ["line 15: [PyTorch] PyTorch raises."]


TABLE = "| Keras | what |\n|---|---|\n| Keras | clips |\n| PyTorch | raises |"


def test_a_row_of_a_table_is_a_sentence_and_its_head_is_none():
    assert found(TABLE) == ["line 9: [Keras"]


def test_a_row_is_held_by_the_runs_of_the_page_that_the_opening_links():
    page = PAGE.replace("Keras opens the page.", "The opening.").replace("Nothing is run here.", TABLE)
    found = [line.partition("]")[0] for line in unheld("frameworks/defects", page, "en", [])]
    assert found == ["line 17: [Keras", "line 18: [PyTorch"]
    page = page.replace("The opening.", "The runs are [below](#one).")
    assert [line.partition("]")[0] for line in unheld("frameworks/defects", page, "en", [])] == ["line 17: [Keras"]
