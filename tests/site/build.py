"""Builds the site strictly into folders, one after the other; the fixtures of these names wait for it.

    python -m tests.site.build FOLDER site site_again offline

Beside each site appears, when it is complete, a log: empty, or what made the build fail. MkDocs builds them; where
SITE_BUILDER names another program, that one builds `site`.
"""

import os
import subprocess
import sys
from pathlib import Path

from .conftest import SITE_URL
from .pages import ROOT

REPOSITORY = "https://github.com/example/xentlib"
ENVIRONMENTS = {"offline": {"OFFLINE": "true", "REPO_URL": REPOSITORY}}


def build(folder: Path, builder: str = "mkdocs", **environment: str) -> str:
    """Build the site; what made it fail, if anything did."""
    done = subprocess.run(
        [sys.executable, "-m", builder, "build", "--strict", "--site-dir", folder],
        cwd=ROOT,
        env={
            **os.environ,
            "SITE_URL": SITE_URL,
            "SOURCE_DATE_EPOCH": "1750000000",
            "NO_MKDOCS_2_WARNING": "1",
            **environment,
        },
        capture_output=True,
        text=True,
    )
    said = [line for line in done.stderr.splitlines() if not line.startswith("INFO")]
    return "\n".join([f"{builder} failed", *said]) if done.returncode else ""


if __name__ == "__main__":
    parent = Path(sys.argv[1])
    for name in sys.argv[2:]:
        builder = os.environ.get("SITE_BUILDER", "mkdocs") if name == "site" else "mkdocs"
        said = build(parent / name, builder, **ENVIRONMENTS.get(name, {}))
        unfinished = parent / f"{name}.unfinished"
        unfinished.write_text(said, "utf-8")
        unfinished.replace(parent / f"{name}.log")
