"""A Keras snippet prints its record on JAX and PyTorch too, or exactly the difference that is on record."""

import pytest

from hooks.executed_code import BACKENDS, SNIPPETS, recorded_on, recorded_output

from .keras_backends import ANY_BACKEND, printed_on, snippets_on
from .running import compare_up_to_rounding


def name(path):
    return path.relative_to(SNIPPETS).as_posix()


PAIRS = [(backend, snippet) for backend in BACKENDS for snippet in snippets_on(backend)]
KNOWN = [path for backend in BACKENDS for path in sorted(SNIPPETS.rglob(f"*.{backend}"))]


@pytest.mark.parametrize(("backend", "snippet"), PAIRS, ids=lambda value: value if value in BACKENDS else name(value))
def test_keras_prints_the_record_on_each_backend_or_a_known_difference(backend, snippet):
    known = recorded_on(snippet, backend)
    expected = known.read_text("utf-8") if known.is_file() else recorded_output(snippet)
    compare_up_to_rounding(snippet, printed_on(backend)[str(snippet)], expected)


@pytest.mark.parametrize("known", KNOWN, ids=name)
def test_a_known_difference_of_a_backend_is_one(known):
    snippet = known.with_suffix(".py")
    assert snippet in ANY_BACKEND
    assert known.read_text("utf-8") != recorded_output(snippet)
