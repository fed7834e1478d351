"""The sentences on frameworks that a property holds, in both languages. Needs no framework: the lint reads it too."""

import re
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parents[3] / "docs"
SAID: list["Said"] = []


@dataclass(frozen=True)
class Said:
    """Words of a section, "frameworks/defects#swapped", as each language's page has them."""

    where: str
    en: str
    zh: str

    def __post_init__(self):
        SAID.append(self)

    def missing(self) -> list[str]:
        """The pages on which the words do not stand."""
        path, _, anchor = self.where.partition("#")
        pages = {DOCS / f"{path}.{language}.md": getattr(self, language) for language in ("en", "zh")}
        return [page.name for page, words in pages.items() if words not in section(page.read_text("utf-8"), anchor)]


def section(page: str, anchor: str) -> str:
    """From the heading with this anchor to the next heading."""
    (found,) = [part for part in re.split(r"^(?=#+ )", page, flags=re.MULTILINE) if f"{{ #{anchor} }}\n" in part]
    return found
