"""The source pages, as the tests of the site see them."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
LANGUAGES = ("zh", "en")

PAGES = sorted(DOCS.rglob("*.md"))


def name(page: Path) -> str:
    """A test's id for the page: `losses/softmax.zh`."""
    return page.relative_to(DOCS).with_suffix("").as_posix()


def built(page: Path) -> str:
    """Where the page stands in the built site."""
    stem, language = name(page).rsplit(".", 1)
    folder = "" if stem == "index" else f"{stem.removesuffix('/index')}/"
    return f"{'' if language == 'zh' else 'en/'}{folder}index.html"


STEMS = sorted({name(page).rsplit(".", 1)[0] for page in PAGES})
