"""What each snippet prints: run once for both languages, and again when its text, xentlib or a data file has changed.

MkDocs loads a hook as a module beside the one that others import. This is no hook, so that it is there once.
"""

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent

printed_by: dict[str, str] = {}  # what a snippet printed, by its text
ran_with = ("", "")  # the digests of xentlib and of the data that snippets read, at that time
texts: dict[Path, tuple] = {}  # of files, with their size and time


def digest(paths: Iterable[Path]) -> str:
    """Of the names of files and of what is in them."""
    found = hashlib.sha256()
    for path in sorted(paths):
        found.update(f"{path} {hashlib.sha256(read(path).encode()).hexdigest()}\n".encode())
    return found.hexdigest()


def read(path: Path) -> str | None:
    """What is in a file, read again when its size or time has changed; None if there is no such file."""
    try:
        now = os.stat(path)
    except FileNotFoundError:
        return None
    was = texts.get(path)
    if was is None or was[:2] != (now.st_mtime_ns, now.st_size):
        was = texts[path] = (now.st_mtime_ns, now.st_size, path.read_text("utf-8"))
    return was[2]


def forget_if_changed() -> None:
    """Before a build: `mkdocs serve` would keep running the xentlib of its start."""
    global ran_with
    now = (digest(ROOT.glob("xentlib/**/*.py")), digest(ROOT.glob("docs/snippets/*/*.json")))
    if now != ran_with:
        ran_with = now
        printed_by.clear()
        for name in [name for name in sys.modules if name.partition(".")[0] == "xentlib"]:
            del sys.modules[name]
