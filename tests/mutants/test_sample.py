"""A sample of `make mutants`: on each page and record some digits are changed, each of which must be noticed."""

import random

import pytest

from hooks.executed_code import snippets
from tests.site.numbers import backing, unbacked
from tests.site.pages import DOCS, LANGUAGES, STEMS

from . import digits

pytestmark = pytest.mark.slow


def test_a_changed_digit_of_a_page_is_noticed():
    changes = [digits.of_page(stem, language, share=0.05) for stem in STEMS for language in LANGUAGES]
    results = [result for change in changes for result in change]
    assert len(results) > 100
    assert [place for place, noticed in results if not noticed] == []


def test_a_changed_digit_of_a_record_is_noticed():
    snippet = random.Random(0).choice(snippets())
    assert [place for place, noticed in digits.of_record(snippet) if not noticed] == []


def test_a_changed_digit_of_the_readme_is_noticed():
    assert [place for place, noticed in digits.of_readme() if not noticed] == []


def test_the_error_this_site_grew_from_could_not_be_published_again():
    page = (DOCS / "losses" / "softmax.zh.md").read_text("utf-8")
    assert "2.126928" in page
    assert unbacked(page.replace("2.126928", "2.137"), backing(page))
