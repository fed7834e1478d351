"""The glossary: its tables are the terms; each is linked where a page first uses it, but never where it hurts."""

import re
from urllib.parse import urljoin

import pytest

from hooks.glossary import Term, linked, terms

from .conftest import SITE_URL
from .pages import DOCS, LANGUAGES, PAGES, built, name

GLOSSARY = (Term(("cross entropy",), "cross-entropy", 'A "loss".'), Term(("entropy", "熵"), "entropy", "Disorder."))
ENTROPY = '<a class="term" href="g/#entropy" title="Disorder.">{}</a>'
CROSS_ENTROPY = '<a class="term" href="g/#cross-entropy" title="A &quot;loss&quot;.">{}</a>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>The entropy.</p>", f"<p>The {ENTROPY.format('entropy')}.</p>"),
        ("<p>Entropies, entropy</p>", f"<p>{ENTROPY.format('Entropies')}, entropy</p>"),
        ("<p>用entropy算</p>", f"<p>用{ENTROPY.format('entropy')}算</p>"),
        ("<p>这个熵，熵</p>", f"<p>这个{ENTROPY.format('熵')}，熵</p>"),
        (
            "<p>Cross-entropy</p><p>entropy</p>",
            f"<p>{CROSS_ENTROPY.format('Cross-entropy')}</p><p>{ENTROPY.format('entropy')}</p>",
        ),
        ("<p>entropy_of, my.entropy, entropy-like</p>", None),
        ("<h2>Entropy</h2>", None),
        ('<p><code>entropy</code> <a href="x">an <em>entropy</em></a></p>', None),
        ('<p><span class="arithmatex"><svg><use href="#a"></use></svg><span>entropy</span></span></p>', None),
        ("<details><summary>entropy?</summary></details>", None),
        ('<p><img alt="entropy" src="x"></p>', None),
    ],
)
def test_a_term_is_linked_at_its_first_use_in_running_text(html, expected):
    assert linked(html, GLOSSARY, "g/") == (expected or html)


def test_the_longer_of_two_terms_wins():
    table = "| 标签 { #label } | label | L. [l](l.md) |\n| 标签平滑、平滑 { #smoothing } | smoothing | S. [s](s.md) |\n"
    html = linked("<p>标签平滑，标签</p>", terms(table), "g/")
    assert re.findall('#(\\w+)" title="(.*?)">(.*?)</a>', html) == [
        ("smoothing", "S.", "标签平滑"),
        ("label", "L.", "标签"),
    ]


def test_html_that_does_not_close_an_element_is_refused():
    with pytest.raises(ValueError, match="never closed"):
        linked("<p>entropy", GLOSSARY, "g/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_the_glossary_is_a_term(language):
    page = (DOCS / "reference" / f"glossary.{language}.md").read_text("utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ") and "](" in line]
    anchors = [term.anchor for term in terms(page)]
    assert len(anchors) == len(set(anchors)) == len(rows) > 0


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_page_links_a_term_twice_or_into_the_other_language(page, documents):
    links = documents[built(page)].cssselect("article a.term")
    glossary = built(DOCS / f"reference/glossary.{name(page).rsplit('.', 1)[1]}.md").removesuffix("index.html")
    targets = [urljoin(SITE_URL + built(page), link.get("href")) for link in links]
    assert len(targets) == len(set(targets))
    assert {target.partition("#")[0] for target in targets} <= {SITE_URL + glossary}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_template_links_a_term_as_a_script_fills_it_in_as_text(page, documents):
    assert documents[built(page)].cssselect("template a.term") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_definitions_are_words(language):
    # They are shown as titles, which know no formulas, code or links.
    glossary = (DOCS / "reference" / f"glossary.{language}.md").read_text("utf-8")
    assert [term.definition for term in terms(glossary) if re.search(r"[$`*\[\]]", term.definition)] == []
