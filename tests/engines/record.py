"""`make outputs`: record what each snippet prints, if the oracle prints the same, and what each figure looks like."""

import difflib
import sys

from hooks.drawing import draw
from hooks.executed_code import SNIPPETS, SnippetError, record, run, snippets
from hooks.figures import scripts, stamp
from tests.engines import oracle, use


def main() -> int:
    refused = 0
    for snippet in snippets():
        name = snippet.relative_to(SNIPPETS)
        try:
            printed = run(snippet)
            with use(oracle):
                exact = run(snippet)
        except SnippetError as error:
            print(f"refused    {name}: {error}")
            refused += 1
            continue
        if printed != exact:
            refused += 1
            print(f"refused    {name}: the oracle prints something else")
            sys.stdout.writelines(
                difflib.unified_diff(printed.splitlines(True), exact.splitlines(True), "xentlib", "oracle")
            )
        elif record(snippet).is_file() and record(snippet).read_text("utf-8") == printed:
            print(f"unchanged  {name}")
        else:
            record(snippet).write_text(printed, "utf-8")
            print(f"written    {name}")
    for script in scripts():
        script.with_suffix(".svg").write_text(draw(script) + stamp(script), "utf-8")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
