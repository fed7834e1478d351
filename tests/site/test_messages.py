"""The headings of "Error messages" are what the frameworks raise, word for word: the records below them hold them."""

import re

import pytest

from hooks.executed_code import difference, fences, record

from .pages import DOCS, LANGUAGES

# Their software does not run here, and their sections say so.
NOT_RUN = {"named-arguments": "TensorFlow 1", "device-side-assert": "CUDA", "cuda-out-of-memory": "CUDA"}

HEADING = re.compile(r"### (`+ ?)(?P<message>.+?) ?`+ \{ #(?P<anchor>[\w-]+) \}")


def sections(language):
    text = (DOCS / f"troubleshooting/messages.{language}.md").read_text("utf-8")
    return [part for part in re.split(r"^(?=#+ )", text, flags=re.MULTILINE) if part.startswith("### ")]


SECTIONS = [(language, section) for language in LANGUAGES for section in sections(language)]


def anchor(case):
    language, section = case
    return f"{language}-{HEADING.match(section)['anchor']}"


@pytest.mark.parametrize("case", SECTIONS, ids=anchor)
def test_the_heading_is_what_the_code_below_it_raises(case):
    _, section = case
    heading = HEADING.match(section)
    if heading["anchor"] in NOT_RUN:
        assert "not run here" in section or "未在此运行" in section
        return
    shown = [fence.included for fence in fences(section) if fence.runs or fence.shows_framework]
    records = [path for snippet in shown for path in (record(snippet), difference(snippet)) if path.is_file()]
    assert any(heading["message"] in path.read_text("utf-8") for path in records), heading["message"]
