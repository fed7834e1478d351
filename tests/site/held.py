"""Which sentences on a framework nothing holds: no claim quotes them, and nothing that is run on it stands near.

A sentence is on the frameworks that it names, and on the functions and arguments: these are held by a snippet that has
the word in its code or prints it. A row of a table is a sentence. What is run is a snippet, or a table that the suite
records, in the same section, in one that the paragraph links, for a row in one of the page that its opening links, or
for the opening of a page anywhere on it.
"""

import ast
import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from hooks.executed_code import (
    BACKENDS,
    MARKDOWN,
    Fence,
    difference,
    fences,
    recorded_on,
    recorded_output,
)

from .pages import DOCS, ROOT
from .quantifiers import CODE, MODULES, NAME, NO_PROSE, PARTS, framework_words, lines, sentences, spans

FOLDERS = {"Optax": "jax", "scikit-learn": "sklearn"}  # where it is not the name
# Whose a name in code is, by its first word.
MODULE_OF = {"tf": "TensorFlow", "torch": "PyTorch", "F": "PyTorch", "nn": "PyTorch", "keras": "Keras", "jnp": "JAX"}
MODULE_OF |= {"jax": "JAX", "optax": "Optax", "sklearn": "scikit-learn", "scipy": "SciPy"}
RECORDED = '-tensorflow">TensorFlow</span>'  # a row of the tables that the suite records
SOURCES = ("sources", "docs")  # sections that list what others write
NOT_RUN = re.compile(r"not run here|未在此运行|这里没有运行")
NO_PARAGRAPH = re.compile(r" *(?:\||#|===|\?\?\?|!!!)")
HEADING = re.compile(r"^#+ .*\{ #([\w-]+) \}$", re.MULTILINE)
TABLE = re.compile(r"^ *\|.*", re.MULTILINE)
RULE = r" *\|[-:| ]+\|$"  # below the head of a table
ROW = re.compile(rf"(?!{RULE}) *\|", re.MULTILINE)
HEAD = re.compile(rf".*\n{RULE}", re.MULTILINE)
LINK = re.compile(r"\]\(([\w./-]*)(?:#([\w-]+))?\)")


def unheld(stem: str, page: str, language: str, quoted: Iterable[tuple[str, str]]) -> list[str]:
    """Line, framework and sentence of each that is held by nothing; `quoted` holds (anchor, words)."""
    held = [*spans(page, quoted), *taken_up(stem, page)]
    return [
        f"line {page.count(chr(10), 0, first) + 1}: [{name}] {page[first:last].strip()}"
        for first, last in prose(page, language)
        for name, holding in sorted(named(page[first:last]).items())
        if not any(start < last and first < end for start, end in held)
        and not NOT_RUN.search(page, first, last)
        and not any(holding & shown(text) for text in places(stem, page, language, first, last))
    ]


def named(sentence: str) -> dict[str, set[str]]:
    """What a sentence names, and what holds it: the framework's name; the word itself, or one that has it."""
    found = {name: {name} for name in NAME.findall(NO_PROSE.sub("", sentence))}
    for code in CODE.findall(sentence):
        words = re.findall(r"\w+", code)
        telling = [word for word in words if word in framework_words() - MODULES or any(part in word for part in PARTS)]
        if telling:
            found[code] = set(telling)
        elif words and words[0] in MODULE_OF:
            found[code] = {MODULE_OF[words[0]], *words[1:]} - MODULES
    return found


def prose(page: str, language: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a page and the rows of its tables stand; front matter, headings and tabs are none."""
    for offset, line, _ in lines(page):
        above = HEADING.findall(page, 0, offset)
        if not above or above[-1] in SOURCES:
            continue
        if ROW.match(line) and not HEAD.match(page, offset):
            yield offset, offset + len(line)
        elif not NO_PARAGRAPH.match(line):
            text = NO_PROSE.sub(lambda found: " " * len(found[0]), line)
            yield from ((offset + first, offset + last) for first, last in sentences(text, language, False))


def places(stem: str, page: str, language: str, first: int, last: int) -> Iterator[str]:
    """The section of a sentence, the one above it if that is a subsection, and those that its paragraph links."""
    above = list(HEADING.finditer(page, 0, first))
    yield page if len(above) == 1 else section(page, above[-1][1])
    if above[-1][0].startswith("###"):
        yield section(page, next(heading[1] for heading in reversed(above) if heading[0].startswith("## ")))
    paragraph = page[page.rindex("\n", 0, first) : page.index("\n", last - 1)]
    if ROW.match(page, first):
        opening = page[above[0].end() : above[1].start()] if len(above) > 1 else ""
        yield from (section(page, anchor) for target, anchor in LINK.findall(opening) if not target)
    for target, anchor in LINK.findall(paragraph):
        linked = posixpath.normpath(posixpath.join(posixpath.dirname(stem), target)).removesuffix(".md")
        path = DOCS / f"{linked}.{language}.md"
        if not target or path.is_file():
            yield section(path.read_text("utf-8") if target else page, anchor)


def section(page: str, anchor: str) -> str:
    """From the heading with this anchor to the next heading; the page if there is none."""
    start = page.find(f"{{ #{anchor} }}\n")
    following = HEADING.search(page, start + len(anchor))
    return page[start : following.start() if following else None] if anchor and start >= 0 else page


@cache
def shown(text: str) -> frozenset[str]:
    """The frameworks of which the text shows what was run, and the functions and arguments that are used there."""
    tables = NAME.findall(" ".join(TABLE.findall(text))) if RECORDED in text else []
    run = [fence for fence in fences(text) if fence.included and fence.included.suffix == ".py"]
    used = (word for fence in run for word in words_in(fence.included))
    return frozenset([*tables, *used, *(name for fence in run for name in frameworks_of(fence))])


@cache
def words_in(snippet: Path) -> set[str]:
    """Those of its code and of what it prints."""
    return set(re.findall(r"\w+", snippet.read_text("utf-8") + recorded_output(snippet)))


def frameworks_of(fence: Fence) -> set[str]:
    snippet = fence.included
    code, folder = snippet.read_text("utf-8"), snippet.parent.name
    found = frameworks_in(folder, code)
    if folder == "keras":  # run on each backend, or on the one that it chooses
        chosen = re.findall(r'"KERAS_BACKEND"\] = "(\w+)"', code)
        found |= {name for backend, name in BACKENDS.items() if backend in chosen}
        found |= {name for backend, name in BACKENDS.items() if recorded_on(snippet, backend).is_file()}
        found |= set() if chosen else {"TensorFlow"}
    if difference(snippet).is_file():
        found.add("TensorFlow")
    if fence.info == MARKDOWN:  # a table of what was measured
        found |= set(NAME.findall(recorded_output(snippet)))
    return found


def frameworks_in(folder: str, code: str = "") -> set[str]:
    modules = {name: FOLDERS.get(name, name.lower()) for name in NAME.pattern.split("|")}
    return {
        name
        for name, module in modules.items()
        if folder == module or re.search(rf"^import {module}\b", code, re.MULTILINE)
    }


def taken_up(stem: str, page: str) -> Iterator[tuple[int, int]]:
    """Where a paragraph stands that the suite of TensorFlow takes up, in either language: a paragraph is one line."""
    english = (DOCS / f"{stem}.en.md").read_text("utf-8")
    starts = [0, *(found.end() for found in re.finditer("\n", page)), len(page)]
    quotes = [(where.partition("#")[2], words) for where, words in claims() if where.partition("#")[0] == stem]
    for start, _ in spans(english, [(anchor, words) for anchor, words in quotes if anchor]):
        line = english.count("\n", 0, start)
        yield starts[line], starts[line + 1] - 1


@cache
def claims() -> tuple[tuple[str, str], ...]:
    """Section and English words of each `claim` in tests/frameworks/test_claims.py, which needs TensorFlow."""
    tree = ast.parse((ROOT / "tests/frameworks/test_claims.py").read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "claim"]
    return tuple(tuple(argument.value for argument in call.args) for call in calls)
