"""Builds the site strictly into folders, one after the other; the fixtures of these names wait for it.

    python -m tests.site.build FOLDER site offline site_again

Beside each site appears, when it is complete, a log: empty, or what made the build fail. MkDocs builds them; where
SITE_BUILDER names another program, that one builds `site`. One process builds the site and then that for `offline`,
which takes half the time after the first: both come out as from processes of their own. `site_again` has its own,
as it shall be the same whatever a process remembers, and in whatever order it hashes.
"""

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path

from mkdocs.__main__ import cli

from .conftest import SITE_URL
from .pages import ROOT

REPOSITORY = "https://github.com/example/xentlib"
ENVIRONMENT = {"SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": "1750000000", "NO_MKDOCS_2_WARNING": "1"}
OFFLINE = {"OFFLINE": "true", "REPO_URL": REPOSITORY}


def build(folder: Path, builder: str) -> str:
    """Build the site in another process; what made it fail, if anything did."""
    command = [sys.executable, "-m", builder, "build", "--strict", "--site-dir", folder]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | ENVIRONMENT, capture_output=True, text=True)
    return failure(builder, done.stderr) if done.returncode else ""


def build_here(folder: Path, environment: dict[str, str]) -> str:
    """Build the site in this process; what made it fail, if anything did."""
    os.environ.update(ENVIRONMENT | environment)
    with contextlib.redirect_stderr(io.StringIO()) as said:
        try:
            cli(["build", "--strict", "--site-dir", str(folder)], standalone_mode=False)
        except Exception as error:
            return failure("mkdocs", f"{said.getvalue()}\n{error}")
    return ""


def failure(builder: str, said: str) -> str:
    return "\n".join([f"{builder} failed", *(line for line in said.splitlines() if not line.startswith("INFO"))])


if __name__ == "__main__":
    parent = Path(sys.argv[1])
    other = os.environ.get("SITE_BUILDER", "mkdocs")
    for name in sys.argv[2:]:
        if name == "site_again" or name == "site" and other != "mkdocs":
            said = build(parent / name, "mkdocs" if name == "site_again" else other)
        else:
            said = build_here(parent / name, OFFLINE if name == "offline" else {})
        unfinished = parent / f"{name}.unfinished"
        unfinished.write_text(said, "utf-8")
        unfinished.replace(parent / f"{name}.log")
