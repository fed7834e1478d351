"""`make differences`: record what the frameworks' own snippets print, and what TensorFlow prints differently."""

from pathlib import Path

from hooks.executed_code import SNIPPETS, SnippetError, difference, framework_snippets, record, recorded_output

from . import reports
from .differences import ALL_DIFFERENCES, ALL_SNIPPETS, printed_on_tensorflow
from .running import compare_up_to_rounding, printed
from .same_input import PAGES, renewed


def write(path: Path, text: str) -> None:
    unchanged = path.is_file() and path.read_text("utf-8") == text
    path.write_text(text, "utf-8")
    print(f"{'unchanged' if unchanged else 'written':9}  {path.relative_to(SNIPPETS.parent)}")


def up_to_rounding(snippet: Path) -> str:
    """What the snippet prints; its record, if that differs in the noise of rounding alone."""
    now = printed(snippet)
    try:
        compare_up_to_rounding(snippet, now, recorded_output(snippet))
    except SnippetError:
        return now
    return recorded_output(snippet)


def main() -> None:
    for snippet in framework_snippets():
        write(record(snippet), up_to_rounding(snippet))
    differing = {}
    for snippet in ALL_SNIPPETS:
        on_tensorflow = printed_on_tensorflow(snippet)
        if on_tensorflow != recorded_output(snippet):
            differing[difference(snippet)] = on_tensorflow
    for path, text in differing.items():
        write(path, text)
    for path in set(ALL_DIFFERENCES) - set(differing):
        path.unlink()
        print(f"removed    {path.relative_to(SNIPPETS.parent)}")
    for language, page in PAGES.items():
        write(page, renewed(page.read_text("utf-8"), language))
    for page in reports.pages():
        write(page, reports.renewed(page))


if __name__ == "__main__":
    main()
