"""How many links a reader meets: at most two in a sentence, and each once in a section."""

import re

import pytest

from .pages import PAGES, name
from .test_sources import without_fences

LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^)\s]+)[^)]*\)")
END_OF_SENTENCE = re.compile(r"(?<=[.?!])\s|(?<=[。？！])")
# A table, a figure, a row of links, and the state of reports are looked through.
ROW = r"\s*([^\[\]]*：)?(\[[^\]]*\]\([^)]*\)[、。 ]?)+$"
LOOKED_THROUGH = re.compile(
    rf"\s*(\||!\[)|.*\)(\{{[^}}]*\}})?[^()]*(&nbsp;| )· |{ROW}|\*\*(Reports upstream|上游的报告)"
)


def sentences(text):
    """The sentences of each section of a page, in order."""
    section = []
    for line in without_fences(text).splitlines():
        if line.startswith("#"):
            yield section
            section = []
        elif not LOOKED_THROUGH.match(line):
            section += END_OF_SENTENCE.split(line)
    yield section


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_sentence_carries_at_most_two_links(page):
    crowded = [
        sentence
        for section in sentences(page.read_text("utf-8"))
        for sentence in section
        if len(LINK.findall(sentence)) > 2
    ]
    assert crowded == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_section_links_a_place_once(page):
    for section in sentences(page.read_text("utf-8")):
        linked = [address for sentence in section for address in LINK.findall(sentence)]
        assert sorted(linked) == sorted(set(linked))
