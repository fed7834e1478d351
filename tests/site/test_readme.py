"""The README shows a snippet and its record, in each language, and no number besides."""

from hooks.executed_code import SNIPPETS, fences, record

from .numbers import backing, differing, unbacked
from .pages import DOCS, README

SNIPPET = SNIPPETS / "index" / "three_labels.py"


def problems(readme: str) -> list[str]:
    """What is wrong with the text of the README."""
    shown = [fence.body.strip() for fence in fences(readme) if fence.info in ("python", "text")]
    example = [SNIPPET.read_text("utf-8").strip(), record(SNIPPET).read_text("utf-8").strip()]
    found = [] if shown == 2 * example else [f"the examples are not {SNIPPET.name} and its record"]

    chinese, english = readme.split("\n## English\n")
    chinese = chinese.partition("\n## 中文\n")[2]
    backed = backing((DOCS / "index.en.md").read_text("utf-8"))
    return found + unbacked(readme, backed) + differing(chinese, english)


def test_the_readme_shows_nothing_that_is_not_executed():
    found = problems(README.read_text("utf-8"))
    assert not found, "\n".join(found)
