"""Links each term of the glossary where a page first uses it; its definition is the link's title and shows on hover.

The terms are the first column of the tables on the glossary page of the page's language. Pages know nothing of it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.utils import get_relative_url

GLOSSARY = re.compile(r"reference/glossary\.\w+\.md")

# | its forms { #anchor } | in the other language | definition [page](link) |
ROW = re.compile(r"^\| (?P<forms>[^|]+) \{ #(?P<anchor>[\w-]+) \} \|[^|]+\| (?P<definition>[^|[]+?) ?\[", re.MULTILINE)

TOKEN = re.compile(r"<(?P<whole>math|pre|svg)\b.*?</(?P=whole)>|<[^>]*>|[^<]+", re.DOTALL)
TAG = re.compile(r"<(?P<closing>/?)(?P<name>[\w-]+)")
MARK = re.compile(r'<a class="term" (\d+)>')
VOID = {"br", "hr", "img", "input", "wbr"}
UNTOUCHED = re.compile(
    r'<(?:a|button|code|h[1-6]|label|math|pre|script|style|summary|svg|template)\b|.* class="arithmatex"'
)


@dataclass(frozen=True)
class Term:
    forms: tuple[str, ...]
    anchor: str
    definition: str


@lru_cache(maxsize=8)
def terms(glossary: str) -> tuple[Term, ...]:
    """The terms of a glossary page, those with the longest forms first."""
    found = [
        Term(tuple(re.split(", |、", row["forms"])), row["anchor"], row["definition"]) for row in ROW.finditer(glossary)
    ]
    return tuple(sorted(found, key=lambda term: -max(map(len, term.forms))))


def pattern(form: str) -> str:
    """What a form looks like in a sentence: whole Latin words, with a hyphen or without, in the plural or not."""
    if not form.isascii():
        return re.escape(form)
    words = "[- ]".join(map(re.escape, re.split("[- ]", form)))
    return rf"(?:{re.sub('y$', '(?:y|ie)', words)})(?:e?s)?(?![\w-])"


@lru_cache(maxsize=8)
def first_use(glossary: tuple[tuple[str, ...], ...]) -> re.Pattern:
    """One search for all: "cross entropy" is not the first use of "entropy"."""
    groups = [f"(?P<_{number}>{'|'.join(map(pattern, forms))})" for number, forms in enumerate(glossary)]
    # Where no term begins, which is nearly everywhere, none is tried. A Latin word does not begin within another.
    letters = re.escape("".join(sorted({form[0] for forms in glossary for form in forms})))
    begins = rf"(?=[{letters}])(?:(?<![\w.-])|(?=[^\x00-\x7f]))"
    return re.compile(f"{begins}(?:{'|'.join(groups)})", re.ASCII | re.IGNORECASE)


def linked(html: str, glossary: tuple[Term, ...], url: str) -> str:
    """The page with each term linked where running text first uses it."""

    def link(mark: re.Match) -> str:
        term = glossary[int(mark[1])]
        return f'<a class="term" href="{url}#{term.anchor}" title="{escape(term.definition)}">'

    return MARK.sub(link, marked(html, tuple(term.forms for term in glossary)))


@lru_cache(maxsize=1000)  # `mkdocs serve` asks first, to see what has changed; a new definition moves no mark
def marked(html: str, glossary: tuple[tuple[str, ...], ...]) -> str:
    """The page with the number of each term where running text first uses it."""
    any_term = first_use(glossary)
    unseen = set(range(len(glossary)))

    def mark(use: re.Match) -> str:
        number = int(use.lastgroup[1:])
        if number not in unseen:
            return use[0]
        unseen.remove(number)
        return f'<a class="term" {number}>{use[0]}</a>'

    untouched: list[bool] = []  # one for each element that is open
    pieces = []
    for token in TOKEN.finditer(html):
        piece, tag = token[0], TAG.match(token[0])
        if token["whole"]:
            pass
        elif tag and tag["closing"]:
            untouched.pop()
        elif tag and tag["name"] not in VOID and not piece.endswith("/>"):
            untouched.append(bool(UNTOUCHED.match(piece)))
        pieces.append(piece if tag or any(untouched) else any_term.sub(mark, piece))
    if untouched:
        raise ValueError("an element is never closed")
    return "".join(pieces)


def with_terms(page, pages) -> str:
    """The content of the page with its terms linked to the glossary, which is one of the pages."""
    (glossary,) = [file for file in pages if GLOSSARY.fullmatch(file.src_uri)]
    if page.file is glossary:
        return page.content
    try:
        return linked(page.content, terms(glossary.content_string), get_relative_url(glossary.url, page.url))
    except (IndexError, ValueError) as error:
        raise PluginError(f"{page.file.src_uri}: terms cannot be linked: {error}") from error


@event_priority(-200)  # after the search has read the page
def on_page_context(context, page, config, nav):
    from hooks import glossary  # the module that others import; MkDocs loads a hook as another one

    page.content = glossary.with_terms(page, context["pages"])
