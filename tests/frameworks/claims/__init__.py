"""The sentences on TensorFlow that a test has taken up, and where on the site they stand."""

import re

from hooks.executed_code import SNIPPETS, fences

DOCS = SNIPPETS.parent
ROOT = DOCS.parent
TAKEN_UP: list[tuple[str, str]] = []  # where, words


def claim(where: str, words: str):
    """Mark a test as the test of these words: "losses/sigmoid#swapped" is a section of an English page.

    That they still stand there is a test too, and that none of TensorFlow 2.21 stand there which no test has taken up.
    """
    TAKEN_UP.append((where, words))
    return lambda test: test


def text_of(where: str) -> str:
    """A section of an English page, from its heading to the next; or a whole page, or a source file."""
    path, _, anchor = where.partition("#")
    if path.endswith(".py"):
        return (ROOT / path).read_text("utf-8")
    page = (DOCS / f"{path}.en.md").read_text("utf-8")
    if not anchor:
        return page
    (section,) = [part for part in re.split(r"^(?=#+ )", page, flags=re.MULTILINE) if f"{{ #{anchor} }}\n" in part]
    return section


def without_framework_code(text: str) -> str:
    """A page without the sections that show code of a framework: there the code is the test."""
    sections = re.split(r"^(?=#+ )", text, flags=re.MULTILINE)
    return "".join(part for part in sections if not any(fence.shows_framework for fence in fences(part)))
