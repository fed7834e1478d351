"""`make differences`: record what the frameworks' own snippets print, and what TensorFlow prints differently."""

from pathlib import Path

from hooks.executed_code import SNIPPETS, difference, framework_snippets, record, recorded_output

from .differences import ALL_DIFFERENCES, ALL_SNIPPETS, printed_on_tensorflow
from .running import printed


def write(path: Path, text: str) -> None:
    unchanged = path.is_file() and path.read_text("utf-8") == text
    path.write_text(text, "utf-8")
    print(f"{'unchanged' if unchanged else 'written':9}  {path.relative_to(SNIPPETS)}")


def main() -> None:
    for snippet in framework_snippets():
        write(record(snippet), printed(snippet))
    differing = {}
    for snippet in ALL_SNIPPETS:
        on_tensorflow = printed_on_tensorflow(snippet)
        if on_tensorflow != recorded_output(snippet):
            differing[difference(snippet)] = on_tensorflow
    for path, text in differing.items():
        write(path, text)
    for path in set(ALL_DIFFERENCES) - set(differing):
        path.unlink()
        print(f"removed    {path.relative_to(SNIPPETS)}")


if __name__ == "__main__":
    main()
