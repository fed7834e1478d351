"""Changes one digit of a published number and asks the checks of `make test` whether they notice."""

import random
from collections.abc import Iterator
from pathlib import Path

from hooks.executed_code import SNIPPETS, SnippetError, compare, record, run, snippets
from tests.site.numbers import backing, differing, numbers, prose, unbacked
from tests.site.pages import DOCS, README, STEMS
from tests.site.test_readme import problems


def changed_digits(text: str) -> Iterator[tuple[int, str]]:
    """Each digit's line, and the text in which it alone is another one."""
    for place, character in enumerate(text):
        if character in "0123456789":
            other = str((int(character) + 1) % 10)
            yield text.count("\n", 0, place) + 1, text[:place] + other + text[place + 1 :]


def published(text: str) -> list:
    return [number.value for number in numbers(text) if number.published]


def of_page(stem: str, language: str, share: float = 1.0) -> Iterator[tuple[str, bool]]:
    """Where a digit of a published number of the page was changed, and whether anything noticed.

    The checks read line by line, so a changed line is given to them alone.
    """
    chance, other = random.Random(stem), {"zh": "en", "en": "zh"}[language]
    text, twin = ((DOCS / f"{stem}.{code}.md").read_text("utf-8") for code in (language, other))
    backed = backing(text)
    for (number, line), (_, twin_line) in zip(lines(text), lines(twin), strict=True):
        before = published(line)
        for _, changed in changed_digits(line):
            # A digit of a file's name, an anchor or a version is no digit of a published number.
            if chance.random() < share and published(changed) != before:
                noticed = unbacked(changed, backed) or differing(changed, twin_line)
                yield f"{stem}.{language}.md:{number}", bool(noticed)


def lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a page's prose with their numbers, without those that open or close a fence."""
    for number, line in enumerate(prose(text).splitlines(), start=1):
        if line.strip() and "```" not in line:
            yield number, line


def of_record(snippet: Path) -> Iterator[tuple[str, bool]]:
    """The same for the recorded output of a snippet."""
    printed, recorded = run(snippet), record(snippet).read_text("utf-8")
    for line, text in changed_digits(recorded):
        yield f"{record(snippet).relative_to(SNIPPETS)}:{line}", differs(snippet, printed, text)


def differs(snippet: Path, printed: str, recorded: str) -> bool:
    try:
        compare(snippet, printed, recorded)
    except SnippetError:
        return True
    return False


def of_readme() -> Iterator[tuple[str, bool]]:
    readme = README.read_text("utf-8")
    before = published(readme)
    for line, text in changed_digits(readme):
        if published(text) != before:
            yield f"README.md:{line}", bool(problems(text))


def everywhere() -> Iterator[tuple[str, bool]]:
    for stem in STEMS:
        for language in ("zh", "en"):
            yield from of_page(stem, language)
    for snippet in snippets():
        yield from of_record(snippet)
    yield from of_readme()
