"""Finds quantifiers in sentences on frameworks, and workarounds: what says "always" has to be quoted by a claim.

A sentence is on a framework if it names one, a function or an argument of one, or stands under a framework's heading
or tab, in its row or column of a table, or under its error message. Code and formulas are no sentences; a cell of one
word ("none") is a value.
"""

import ast
import builtins
import re
from collections.abc import Iterable, Iterator
from functools import cache

import numpy as np

from hooks.executed_code import FRAMEWORKS, SNIPPETS

QUANTIFIER = {
    "en": re.compile(r"\b(?:always|never|only|every\w*|all|none|any\w*|same|nothing|cannot)\b", re.IGNORECASE),
    "zh": re.compile("总是|从不|只有|只能|(?<!不)仅|所有|任何|任意|都|一律|相同|不会"),
}
WORKAROUND = {"en": re.compile("Workaround:"), "zh": re.compile("绕开的办法[：是]")}
END = {"en": re.compile(r"[.!?](?:\*\*)?(?= )"), "zh": re.compile("[。！？](?:\\*\\*)?")}

NAME = re.compile(
    r"TensorFlow|Keras|PyTorch|JAX|Optax|scikit-learn|SciPy|XGBoost|LightGBM|ONNX|Dask|Lightning|Transformers"
)
CODE = re.compile(r"`+([^`]+)`+")
MODULES = {"tf", "torch", "F", "nn", "keras", "optax", "jax", "jnp", "sklearn", "scipy"}
SHARED = {"ignore_index", "reduction"}  # xentlib has them too, but what is said of them is said of the frameworks
PARTS = ("Crossentropy", "CrossEntropy", "BCE", "NLLLoss", "KLDiv")
NO_PROSE = re.compile(r"`+[^`]*`+|\$[^$]*\$|\]\([^)]*\)|\{[^}]*\}|<[^>]*>")
TAB = re.compile(r"(?P<indent> *)(?:===|\?\?\?\+?|!!!) (?P<label>.*)")
MESSAGE = re.compile(r"\*\*(?P<names>[^*]*)\*\*")


@cache
def framework_words() -> frozenset[str]:
    """Functions and arguments that the snippets of frameworks use, and neither the other snippets, NumPy nor Python."""
    used = {True: set(), False: set()}
    for snippet in SNIPPETS.rglob("*.py"):
        used[snippet.parent.name in FRAMEWORKS] |= words_of(snippet.read_text("utf-8"))
        if snippet.parent.name not in FRAMEWORKS:
            used[False] |= set(re.findall(r"^(\w+) = ", snippet.read_text("utf-8"), re.MULTILINE))  # variables
    plain = used[False].union(*(dir(known) for known in (np, np.ndarray, builtins, str, dict)))
    return frozenset(word for word in used[True] - plain if len(word) > 2) | MODULES | SHARED


@cache
def words_of(code: str) -> frozenset[str]:
    """The attributes, the keyword arguments and the imported names of some code."""
    found = set()
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Attribute(attr=word) | ast.keyword(arg=word):
                found.add(word)
            case ast.ImportFrom(names=imported):
                found.update(alias.name for alias in imported)
    return frozenset(found - {None})


def on_framework(text: str) -> bool:
    """Whether the text names a framework, or in code one of its functions or arguments."""
    words = {word for code in CODE.findall(text) for word in re.findall(r"\w+", code)}
    return bool(NAME.search(text) or words & framework_words() or any(part in w for w in words for part in PARTS))


def findings(page: str, language: str, quoted: Iterable[tuple[str, str]]) -> list[str]:
    """Line, word and sentence of each quantifier that stands in no quoted words; `quoted` holds (anchor, words)."""
    held = list(spans(page, quoted))
    return [
        f"line {page.count(chr(10), 0, start) + 1}: [{page[start:end]}] {sentence.strip()}"
        for sentence, found in on_frameworks(page, language)
        for start, end in found
        if not any(first <= start and end <= last for first, last in held)
    ]


def spans(page: str, quoted: Iterable[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """Where the quoted words stand, each in its section."""
    for anchor, words in quoted:
        start = page.find(f"{{ #{anchor} }}\n")
        end = re.compile("^#+ |\\Z", re.MULTILINE).search(page, page.find("\n", start)).start()
        for found in re.finditer(re.escape(words), page[start:end]):
            yield start + found.start(), start + found.end()


def on_frameworks(page: str, language: str) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Each sentence on a framework that holds quantifiers or a workaround, and where in the page they stand."""
    for offset, line, under in lines(page):
        cells = line.lstrip().startswith("|")
        prose = NO_PROSE.sub(lambda found: " " * len(found[0]), line)
        for first, last in sentences(prose, language, cells):
            found = [match.span() for match in WORKAROUND[language].finditer(prose, first, last)]
            value = cells and len(prose[first:last].strip("| ").split()) == 1
            if not value and (under or on_framework(line if cells else line[first:last])):
                found += [match.span() for match in QUANTIFIER[language].finditer(prose, first, last)]
            if found:
                yield line[first:last], [(offset + start, offset + end) for start, end in found]


def sentences(prose: str, language: str, cells: bool) -> Iterator[tuple[int, int]]:
    first = 0
    for end in re.compile(r"\|").finditer(prose) if cells else END[language].finditer(prose):
        yield first, end.end()
        first = end.end()
    yield first, len(prose)


def lines(page: str) -> Iterator[tuple[int, str, bool]]:
    """Offset and text of each line outside of code, and whether it stands under a framework's name."""
    offset, fence, tabs, message, table, column, headings = 0, "", [], False, False, False, []
    for line in page.splitlines(keepends=True):
        text, indent = line.strip(), len(line) - len(line.lstrip())
        tabs = [(depth, named) for depth, named in tabs if depth < indent or not text]
        mark, tab = re.match("```+", text), TAB.match(line)
        if mark:
            fence = "" if fence else mark[0]
        elif fence or not text:
            table = column = False
        elif text.startswith("#"):
            message = False
            level = len(text) - len(text.lstrip("#"))
            headings = [(depth, named) for depth, named in headings if depth < level]
            headings.append((level, on_framework(text)))
            yield offset, line, False
        elif tab:
            tabs.append((indent, on_framework(tab["label"])))
            yield offset, line, False
        else:
            opening = MESSAGE.match(text)
            message = message or bool(opening and on_framework(opening["names"]))
            if text.startswith("|") and not table:  # its head
                table, column = True, on_framework(text)
            yield offset, line, message or column or any(named for _, named in tabs + headings)
        offset += len(line)
