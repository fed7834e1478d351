"""Every snippet of the site prints its record on TensorFlow too, or exactly the difference that is on record."""

import pytest

from hooks.executed_code import SNIPPETS, compare, difference, recorded_output

from .differences import ALL_DIFFERENCES, ALL_SNIPPETS, printed_on_tensorflow


def name(path):
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("snippet", ALL_SNIPPETS, ids=name)
def test_tensorflow_prints_the_record_or_a_known_difference(snippet):
    known = difference(snippet)
    expected = known.read_text("utf-8") if known.is_file() else recorded_output(snippet)
    compare(snippet, printed_on_tensorflow(snippet), expected)


@pytest.mark.parametrize("known", ALL_DIFFERENCES, ids=name)
def test_a_known_difference_is_one(known):
    snippet = known.with_suffix(".py")
    assert snippet.is_file(), f"{known.relative_to(SNIPPETS)} belongs to no snippet"
    assert known.read_text("utf-8") != recorded_output(snippet), f"{known.relative_to(SNIPPETS)} is the record"
