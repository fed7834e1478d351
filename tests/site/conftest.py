from pathlib import Path

import pytest
from lxml import html

SITE_URL = "https://example.org/xentlib/"  # an address with a folder in it


@pytest.fixture(scope="session")
def documents(site: Path) -> dict[str, html.HtmlElement]:
    """Every built page by its path in the site."""
    return {path.relative_to(site).as_posix(): html.parse(path).getroot() for path in sorted(site.rglob("*.html"))}
