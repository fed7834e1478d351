"""What the pages say of reports upstream is what docs/frameworks/reports.yml knows."""

import re

import pytest

from hooks.executed_code import fences
from tests.frameworks.claims.sentences import section
from tests.frameworks.reports import KNOWN, WORDS, WRITTEN, drafted, pages, renewed

from .pages import DOCS, PAGES, name

THREAD = re.compile(r"github\.com/([\w.-]+/[\w.-]+)/(?:issues|pull)/(\d+)")


@pytest.mark.parametrize("page", pages(), ids=name)
def test_a_page_says_of_reports_what_the_data_says(page):
    assert page.read_text("utf-8") == renewed(page)


def test_only_the_data_links_threads():
    found = {name(page): THREAD.findall(WRITTEN.sub("", page.read_text("utf-8"))) for page in PAGES}
    assert {page: threads for page, threads in found.items() if threads} == {}


@pytest.mark.parametrize("language", WORDS)
def test_every_section_of_the_defects_has_its_reports(language):
    page = (DOCS / f"frameworks/defects.{language}.md").read_text("utf-8")
    anchors = re.findall(r"^## .*\{ #([\w-]+) \}$", page, re.MULTILINE)
    shown = [anchor for anchor in anchors if any(fence.shows_framework for fence in fences(section(page, anchor)))]
    assert [anchor for anchor in shown if f"frameworks/defects#{anchor}" not in KNOWN["sections"]] == []


def test_a_report_is_open_closed_merged_or_not_found():
    for known in KNOWN["sections"].values():
        for reports in known.values():
            assert reports == "documented" or drafted(reports) or set(reports.values()) <= {"open", "closed", "merged"}


def test_a_changed_state_is_noticed(monkeypatch):
    page = DOCS / "frameworks/defects.en.md"
    monkeypatch.setitem(KNOWN["sections"]["frameworks/defects#weighted-mean"]["PyTorch"], 107680, "closed")
    assert page.read_text("utf-8") != renewed(page)
