"""Finds the quantifiers in sentences on frameworks: what says "always" has to be quoted by a claim.

A sentence is on a framework if it names one, a function or an argument of one, or stands under a framework's tab, in
its row or column of a table, or under its error message. Headings, code and formulas are no sentences; a cell of one
word ("none") is a value.
"""

import re
from collections.abc import Iterable, Iterator

QUANTIFIER = {
    "en": re.compile(r"\b(?:always|never|only|every\w*|all|none|any\w*|same|nothing|cannot)\b", re.IGNORECASE),
    "zh": re.compile("总是|从不|只有|只能|(?<!不)仅|所有|任何|都|一律|相同|不会"),
}
END = {"en": re.compile(r"[.!?](?:\*\*)?(?= )"), "zh": re.compile("[。！？](?:\\*\\*)?")}

FRAMEWORK = re.compile(
    r"TensorFlow|Keras|PyTorch|JAX|Optax|scikit-learn|SciPy|XGBoost|LightGBM|ONNX|Dask|Lightning|Transformers"
    r"|`[^`]*\b(?:tf|torch|F|nn|keras|optax|jax|jnp|sklearn|scipy)\.[^`]*`"
    r"|`[^`]*(?:Crossentropy|CrossEntropy|BCE|NLLLoss|KLDiv|log_loss|from_logits|ignore_class|ignore_index"
    r"|jit_compile|label_smoothing|sample_weight|torch\.compile)[^`]*`"
)
NO_PROSE = re.compile(r"`+[^`]*`+|\$[^$]*\$|\]\([^)]*\)|\{[^}]*\}|<[^>]*>")
TAB = re.compile(r"(?P<indent> *)(?:===|\?\?\?\+?|!!!) (?P<label>.*)")
MESSAGE = re.compile(r"\*\*(?P<names>[^*]*)\*\*")


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
    """Each sentence on a framework that holds quantifiers, and where in the page they stand."""
    for offset, line, under in lines(page):
        cells = line.lstrip().startswith("|")
        prose = NO_PROSE.sub(lambda found: " " * len(found[0]), line)
        for first, last in sentences(prose, language, cells):
            found = [match.span() for match in QUANTIFIER[language].finditer(prose, first, last)]
            value = cells and len(prose[first:last].strip("| ").split()) == 1
            if found and not value and (under or FRAMEWORK.search(line if cells else line[first:last])):
                yield line[first:last], [(offset + start, offset + end) for start, end in found]


def sentences(prose: str, language: str, cells: bool) -> Iterator[tuple[int, int]]:
    first = 0
    for end in re.compile(r"\|").finditer(prose) if cells else END[language].finditer(prose):
        yield first, end.end()
        first = end.end()
    yield first, len(prose)


def lines(page: str) -> Iterator[tuple[int, str, bool]]:
    """Offset and text of each line outside of code, and whether it stands under a framework's name."""
    offset, fence, tabs, message, table, column = 0, "", [], False, False, False
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
        elif tab:
            tabs.append((indent, bool(FRAMEWORK.search(tab["label"]))))
            yield offset, line, False
        else:
            opening = MESSAGE.match(text)
            message = message or bool(opening and FRAMEWORK.search(opening["names"]))
            if text.startswith("|") and not table:  # its head
                table, column = True, bool(FRAMEWORK.search(text))
            yield offset, line, message or column or any(named for _, named in tabs)
        offset += len(line)
