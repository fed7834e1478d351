"""`make differences`: record what the frameworks' own snippets print, and what TensorFlow prints differently."""

from pathlib import Path

from hooks.executed_code import (
    BACKENDS,
    COMPILED,
    ELSEWHERE,
    SNIPPETS,
    SnippetError,
    difference,
    framework_snippets,
    record,
    recorded_on,
    recorded_output,
)

from . import compiled, reports
from .differences import ALL_DIFFERENCES, ALL_SNIPPETS, printed_on_tensorflow
from .keras_backends import ANY_BACKEND, printed_on
from .running import compare_up_to_rounding, printed
from .same_input import PAGES, renewed


def write(path: Path, text: str) -> None:
    unchanged = path.is_file() and path.read_text("utf-8") == text
    path.write_text(text, "utf-8")
    print(f"{'unchanged' if unchanged else 'written':9}  {path.relative_to(SNIPPETS.parent)}")


def up_to_rounding(snippet: Path, now: str) -> str:
    """What the snippet printed; its record, if that differs in the noise of rounding alone."""
    try:
        compare_up_to_rounding(snippet, now, recorded_output(snippet))
    except SnippetError:
        return now
    return recorded_output(snippet)


def main() -> None:
    for snippet in framework_snippets():
        write(record(snippet), up_to_rounding(snippet, printed(snippet)))
    differing = {}
    for snippet in ALL_SNIPPETS:
        on_tensorflow = printed_on_tensorflow(snippet)
        if on_tensorflow != recorded_output(snippet):
            differing[difference(snippet)] = on_tensorflow
    for backend in BACKENDS:
        for snippet in ANY_BACKEND:
            now = up_to_rounding(snippet, printed_on(backend).get(str(snippet), recorded_output(snippet)))
            if now != recorded_output(snippet):
                differing[recorded_on(snippet, backend)] = now
    for mode in COMPILED:
        for snippet in compiled.MODES[mode].snippets:
            now = up_to_rounding(snippet, compiled.printed_in(mode, snippet))
            if now != recorded_output(snippet):
                differing[recorded_on(snippet, mode)] = now
    for path, text in differing.items():
        write(path, text)
    known = [*ALL_DIFFERENCES, *(path for place in ELSEWHERE for path in SNIPPETS.rglob(f"*.{place}"))]
    for path in set(known) - set(differing):
        path.unlink()
        print(f"removed    {path.relative_to(SNIPPETS.parent)}")
    for language, page in PAGES.items():
        write(page, renewed(page.read_text("utf-8"), language))
    for page in reports.pages():
        write(page, reports.renewed(page))


if __name__ == "__main__":
    main()
