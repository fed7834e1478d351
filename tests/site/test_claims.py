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
    "Transformers": "transformers",
    "TRL": "trl",
    "PEFT": "peft",
}
# Versions that are spoken of as history, and what of them is said.
HISTORIC = {
    "TensorFlow 1": "the source article, sessions and graphs",
    "TensorFlow 2": "what changed after TensorFlow 1",
    "Keras 2": "a name that Keras 3 gave up",
    "Transformers 4.47.0": "Llama's loss times the accumulation steps, tried once",
    "Transformers 4.48.0": "the same",
}
VERSION = re.compile(rf"\b({'|'.join(PINNED)}) (\d+(?:\.\d+)*)")
PINS = dict(re.findall(r"^([\w.-]+)==([\d.]+)", (ROOT / "constraints-frameworks.txt").read_text("utf-8"), re.MULTILINE))
ON_GPU = re.compile(r"[Oo]n (?:a|the) GPU|GPU 上|CUDA")
# The suite has no GPU: such a sentence says so, quotes the documentation, or links the section that says so.
NOT_SEEN = re.compile(r"not run|没有运行|未在此运行|documentation|文档|#device-side-assert")


def said_of_a_gpu(page: str) -> list[str]:
    """The paragraphs on what happens on a GPU that do not say where they have it from."""
    prose = [line for line in page.splitlines() if not line.startswith("#")]
    return [line for line in prose if ON_GPU.search(line) and not NOT_SEEN.search(line)]


def unpinned(text: str) -> list[str]:
    """The versions in a text that are neither a pinned one, given to any length, nor historic."""
    return [
        f"line {text.count(chr(10), 0, found.start()) + 1}: {found[0]}"
        for found in VERSION.finditer(text)
        if found[0] not in HISTORIC and not f"{PINS[PINNED[found[1]]]}.".startswith(f"{found[2]}.")
    ]


def test_a_quoted_sentence_stands_on_the_page_of_each_language():
    assert [(said.where, said.en, missing) for said in SAID if (missing := said.missing())] == []


@pytest.mark.parametrize("said", SAID[:3], ids=[said.where for said in SAID[:3]])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_changed_sentence_is_noticed(said, language):
    with_another_word = replace(said, **{language: getattr(said, language) + "never"})
    SAID.remove(with_another_word)
    assert [page.rpartition(".")[0][-2:] for page in with_another_word.missing()] == [language]


def test_versions_are_pinned_or_historic():
    assert [(name(page), found) for page in PAGES if (found := unpinned(page.read_text("utf-8")))] == []


def test_what_is_said_of_a_gpu_is_marked_as_not_run():
    assert [(name(page), found) for page in PAGES if (found := said_of_a_gpu(page.read_text("utf-8")))] == []


@pytest.mark.parametrize("words", ["On a GPU it is NaN.", "在 GPU 上得到 NaN。", "CUDA stops."])
def test_a_sentence_on_a_gpu_that_was_not_marked_is_noticed(words):
    assert said_of_a_gpu(f"## On a GPU {{ #gpu }}\n\n{words}\n") == [words]


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
