"""Every finding of `diagnose` has a section and a snippet of its code's name, and the snippet shows that finding."""

import re

import pytest
from xentlib.diagnosis import CHECKS

from hooks.executed_code import SNIPPETS, fences, recorded_output

from .pages import DOCS, LANGUAGES


def sections(language):
    """The text of each section by its anchor, in the order of the page."""
    page = (DOCS / f"troubleshooting/diagnose.{language}.md").read_text("utf-8")
    heading, *parts = re.split(r"^#+ .*\{ #([\w-]+) \}$", page, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2]))


def snippet(code):
    return SNIPPETS / "diagnose" / f"{code.replace('-', '_')}.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sections_are_the_codes_in_their_order(language):
    general = {"diagnose", "function", "training-loop", "limits", "shapes", "values", "losses", "sources"}
    assert [anchor for anchor in sections(language) if anchor not in general] == list(CHECKS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CHECKS)
def test_the_section_of_a_code_begins_with_its_snippet(code, language):
    assert fences(sections(language)[code])[0].snippet == snippet(code)


@pytest.mark.parametrize("code", CHECKS)
def test_the_snippet_of_a_code_shows_that_finding(code):
    assert code in recorded_output(snippet(code)).splitlines()
