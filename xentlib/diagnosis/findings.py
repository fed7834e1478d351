"""What `diagnose` returns: findings that a terminal, a log and a notebook show in the reader's language."""

import html
import os
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

WIDTH = 78
NOTHING = {"en": "Nothing found.", "zh": "没有发现问题。"}
TO_DO = {"en": "To do: ", "zh": "处理："}


def language_of_reader() -> str:
    """The language that the environment names, as gettext reads it: Chinese, or else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "zh" if os.environ[name].lower().startswith("zh") else "en"
    return "en"


def site() -> str:
    """The address of the site that explains the findings: XENTLIB_SITE, or that of `make serve`."""
    return os.environ.get("XENTLIB_SITE", "http://127.0.0.1:8000/").rstrip("/") + "/"


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or looks wrong.

    Attributes:
        code: What was found; the same in every version.
        evidence: Where: indices, values, shapes. Indices are those of the first few places.
        en: A sentence on it in English.
        zh: The same in Chinese.
        page: The section that explains it, relative to the site's home, or to /en/ for English.
        en_do: What to do, in English.
        zh_do: The same in Chinese.
        certainty: 3 if it is certain, 2 if it is likely, 1 if it may be meant.
        language: In which language it prints.
    """

    code: str
    evidence: dict[str, Any] = field(hash=False)
    en: str
    zh: str
    page: str
    en_do: str = ""
    zh_do: str = ""
    certainty: int = 3
    language: str = "en"

    @property
    def address(self) -> str:
        """Where the site explains it, in the language of the finding."""
        return f"{site()}{'en/' if self.language == 'en' else ''}{self.page}"

    @property
    def sentences(self) -> tuple[str, str]:
        """What is wrong and what to do, in the language of the finding."""
        return (self.zh, self.zh_do) if self.language == "zh" else (self.en, self.en_do)

    def __str__(self) -> str:
        wrong, do = self.sentences
        lines = [self.code, *_wrapped(wrong)]
        if do:
            lines += _wrapped(TO_DO[self.language] + do)
        return "\n".join([*lines, *_wrapped(self._facts()), f"  {self.address}"])

    def _facts(self) -> str:
        return ", ".join(f"{name} = {_shown(value)}" for name, value in self.evidence.items())

    def _repr_html_(self) -> str:
        wrong, do = map(html.escape, self.sentences)
        code, facts, address = map(html.escape, (self.code, self._facts(), self.address))
        return (
            f'<p lang="{self.language}"><strong><code>{code}</code></strong><br>{wrong}<br>{TO_DO[self.language]}{do}'
            f'<br><code>{facts}</code><br><small><a href="{address}">{address}</a></small></p>'
        )


class Findings(tuple[Finding, ...]):
    """What `diagnose` found, the most certain first: empty, and so false, if nothing was."""

    language: str

    def __new__(cls, findings: Iterable[Finding] = (), language: str | None = None) -> "Findings":
        self = super().__new__(cls, findings)
        self.language = language_of_reader() if language is None else language
        return self

    def raise_if_any(self) -> None:
        """Raise an error that says what was found, for use in a test or a loop.

        Raises:
            AssertionError: Something was found.
        """
        if self:
            raise AssertionError(f"{len(self)} found\n\n{self}")

    def __str__(self) -> str:
        return "\n\n".join(map(str, self)) or NOTHING[self.language]

    __repr__ = __str__  # what a terminal shows

    def _repr_html_(self) -> str:
        return "\n".join(finding._repr_html_() for finding in self) or f"<p>{self}</p>"


def _wide(text: str) -> int:
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)


def _wrapped(text: str) -> list[str]:
    """Lines of at most WIDTH columns, two spaces in; a Chinese character takes two columns."""
    if _wide(text) == len(text):
        return textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
    lines, line, word = [], "", ""
    for letter in text + "\0":
        if letter.isascii() and letter not in " \0":
            word += letter  # names and numbers stay whole
            continue
        for piece in (word, letter.strip("\0")):
            if line and _wide(line + piece) > WIDTH - 2 and piece not in "，。、；：？！）":
                lines.append(line.rstrip())
                line = piece.lstrip()
            else:
                line += piece
        word = ""
    return [f"  {part}" for part in [*lines, line] if part]


def _shown(value: Any) -> str:
    """Six digits of each number: what comes after them differs between machines."""
    if isinstance(value, list):
        return f"[{', '.join(map(_shown, value))}]"
    return f"{value:.6g}" if isinstance(value, float) else str(value)
