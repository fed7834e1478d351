import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from .pages import ROOT

SITE_URL = "https://example.org/xentlib/"


def build(folder: Path, **environment: str) -> None:
    """Build the site strictly, for an address with a folder in it."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
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
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if not line.startswith("INFO")]
        pytest.fail("mkdocs build --strict failed:\n" + "\n".join(said), pytrace=False)


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The site, built once."""
    folder = tmp_path_factory.mktemp("site")
    build(folder)
    return folder


@pytest.fixture(scope="session")
def documents(site) -> dict[str, html.HtmlElement]:
    """Every built page by its path in the site."""
    return {path.relative_to(site).as_posix(): html.parse(path).getroot() for path in sorted(site.rglob("*.html"))}
