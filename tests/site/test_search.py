"""What the search is given: the index, the words that belong together, and the queries that it is measured by."""

import gzip
import json
import re
from types import SimpleNamespace

import pytest
import yaml
from mkdocs.exceptions import PluginError

from hooks.glossary import terms
from hooks.search import SETTINGS, on_page_markdown, synonyms
from tests.browser.searching import SETS, queries

from .pages import DOCS, LANGUAGES, STEMS

FOLDERS = {"zh": "", "en": "en/"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_is_light(site, language):
    index = site / FOLDERS[language] / "search" / "search_index.json"
    assert len(gzip.compress(index.read_bytes())) < 250_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_queries_enough_and_a_third_is_kept_apart(language):
    tuned, kept = (set(queries(language, part)) for part in SETS)
    assert not tuned & kept
    assert len(tuned | kept) >= 150
    assert len(kept) >= len(tuned | kept) / 3 - 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", SETS)
def test_each_answer_is_a_section_of_the_site(documents, language, part):
    anchors = {page: set(document.xpath("//@id")) for page, document in documents.items()}
    missing = []
    for query, sections in queries(language, part).items():
        for section in sections:
            page, _, anchor = section.partition("#")
            built = f"{FOLDERS[language]}{page}index.html"
            if built not in anchors or (anchor and anchor not in anchors[built]):
                missing.append((query, section))
    assert missing == []


def test_keywords_belong_to_a_section():
    settings = yaml.safe_load(SETTINGS.read_text("utf-8"))
    assert {*settings["numbers"], *settings["boost"], *settings["keywords"]} <= set(STEMS)
    for page, keywords in settings["keywords"].items():
        text = (DOCS / f"{page}.en.md").read_text("utf-8")
        assert [anchor for anchor in keywords if anchor != "page" and f"{{ #{anchor} }}" not in text] == [], page


def test_a_word_has_one_group_of_synonyms():
    words = [word for group in synonyms() for word in group]
    assert len(words) == len(set(words)) > 100


def test_all_names_of_a_term_are_looked_for_together(site):
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    groups = [set(group) for group in index["config"]["synonyms"]]
    rows = [terms((DOCS / "reference" / f"glossary.{language}.md").read_text("utf-8")) for language in LANGUAGES]
    names = {term.anchor: {form.lower() for form in term.forms} for term in rows[0]}
    for term in rows[1]:
        names[term.anchor] |= {form.lower() for form in term.forms}
    assert [forms for forms in names.values() if len(forms) > 1 and not any(forms <= group for group in groups)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_knows_its_page_and_its_keywords(site, language):
    index = json.loads((site / FOLDERS[language] / "search" / "search_index.json").read_text("utf-8"))
    (stuck,) = [entry for entry in index["docs"] if entry["location"] == "troubleshooting/symptoms/#stuck"]
    (page,) = [entry for entry in index["docs"] if entry["location"] == "troubleshooting/symptoms/"]
    assert stuck["page"] == page["title"]
    assert "plateau" in stuck["keywords"]
    assert page["description"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_source_of_a_function_is_not_what_is_searched(site, language):
    index = json.loads((site / FOLDERS[language] / "search" / "search_index.json").read_text("utf-8"))
    (softmax,) = [entry for entry in index["docs"] if entry["location"] == "reference/api/#xentlib.softmax"]
    assert "Returns" not in softmax["code"]  # a word of the docstring


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_formula_is_read_as_it_is_written_or_not_at_all(site, language):
    index = json.loads((site / FOLDERS[language] / "search" / "search_index.json").read_text("utf-8"))
    texts = {entry["location"]: entry.get("text", "") for entry in index["docs"]}
    formula = texts["losses/softmax/#formula"]
    assert "x_k" in formula and "p_k" in formula
    assert not any(sign in formula for sign in "∑⁡")  # of the displayed formulas


@pytest.mark.parametrize("page", STEMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_and_the_page_use_one_title(page, language):
    """The one in the menu, which the search shows too, may be the heading up to its colon."""
    text = (DOCS / f"{page}.{language}.md").read_text("utf-8")
    _, front_matter, _ = text.split("---\n", 2)
    title = yaml.safe_load(front_matter).get("title")
    heading = re.search(r"^# (.*?)(?: \{.*)?$", text, re.MULTILINE)[1]
    assert title is None or title == heading or re.match(r" ?[:：]", heading.removeprefix(title))


def test_a_page_without_a_description_is_named():
    page = SimpleNamespace(meta={}, file=SimpleNamespace(src_uri="losses/softmax.en.md"))
    with pytest.raises(PluginError, match=r"losses/softmax\.en\.md:1: the front matter has no description"):
        on_page_markdown("", page, config={}, files=[])
