"""`make differences`: record what TensorFlow prints wherever that is not the snippet's record."""

from hooks.executed_code import SNIPPETS, difference, recorded_output

from .differences import ALL_DIFFERENCES, ALL_SNIPPETS, printed_on_tensorflow


def main() -> None:
    differing = {}
    for snippet in ALL_SNIPPETS:
        printed = printed_on_tensorflow(snippet)
        if printed != recorded_output(snippet):
            differing[difference(snippet)] = printed
    for path in sorted({*ALL_DIFFERENCES, *differing}):
        before = path.read_text("utf-8") if path.is_file() else None
        if path not in differing:
            path.unlink()
            print(f"removed    {path.relative_to(SNIPPETS)}")
        elif differing[path] == before:
            print(f"unchanged  {path.relative_to(SNIPPETS)}")
        else:
            path.write_text(differing[path], "utf-8")
            print(f"written    {path.relative_to(SNIPPETS)}")


if __name__ == "__main__":
    main()
