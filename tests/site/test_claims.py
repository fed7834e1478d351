"""What the pages say of frameworks is what the claims quote, and of the versions that are pinned."""

import re
from dataclasses import replace

import pytest

from tests.frameworks.claims.quoted import SAID
from tests.frameworks.claims.sentences import Said

from .pages import PAGES, ROOT, name

PINNED = {
    "TensorFlow": "tensorflow-cpu",
    "Keras": "keras",
    "PyTorch": "torch",
    "JAX": "jax",
    "Optax": "optax",
    "scikit-learn": "scikit-learn",
    "SciPy": "scipy",
    "NumPy": "numpy",
    "Dask": "dask",
    "XGBoost": "xgboost-cpu",
    "LightGBM": "lightgbm",
}
# Versions that are spoken of as history, and what of them is said.
HISTORIC = {
    "TensorFlow 1": "the source article, sessions and graphs",
    "TensorFlow 2": "what changed after TensorFlow 1",
    "Keras 2": "a name that Keras 3 gave up",
}
VERSION = re.compile(rf"\b({'|'.join(PINNED)}) (\d+(?:\.\d+)*)")
PINS = dict(re.findall(r"^([\w.-]+)==([\d.]+)", (ROOT / "constraints-frameworks.txt").read_text("utf-8"), re.MULTILINE))


def unpinned(text: str) -> list[str]:
    """The versions in a text that are neither a pinned one, given to any length, nor historic."""
    return [
        f"line {text.count(chr(10), 0, found.start()) + 1}: {found[0]}"
        for found in VERSION.finditer(text)
        if found[0] not in HISTORIC and not f"{PINS[PINNED[found[1]]]}.".startswith(f"{found[2]}.")
    ]


@pytest.mark.parametrize("said", SAID, ids=[f"{said.where}: {said.en[:30]}" for said in SAID])
def test_a_quoted_sentence_stands_on_the_page_of_each_language(said):
    assert said.missing() == []


@pytest.mark.parametrize("said", SAID[:3], ids=[said.where for said in SAID[:3]])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_changed_sentence_is_noticed(said, language):
    with_another_word = replace(said, **{language: getattr(said, language) + "never"})
    SAID.remove(with_another_word)
    assert [page.rpartition(".")[0][-2:] for page in with_another_word.missing()] == [language]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_versions_are_pinned_or_historic(page):
    assert unpinned(page.read_text("utf-8")) == []


@pytest.mark.parametrize("wrong", ["TensorFlow 2.20", "PyTorch 2.1", "Keras 3.14.0", "Optax 0.2.7", "Keras 1"])
def test_another_version_is_noticed(wrong):
    assert unpinned(f"A line.\nIn {wrong} it raises.\n") == [f"line 2: {wrong}"]


def test_every_historic_version_is_spoken_of():
    spoken_of = {found[0] for page in PAGES for found in VERSION.finditer(page.read_text("utf-8"))}
    assert set(HISTORIC) <= spoken_of


def test_a_claim_names_its_section():
    with pytest.raises(ValueError):
        Said("frameworks/defects#nowhere", "x", "x").missing()
    SAID.pop()
