"""The audit: a snippet of the page prints each published number, rounded as shown, or takes it in.

Audited are prose, tables, titles, alt texts, annotations, TeX, inline code and fences that do not run. A number is
anything with a point, an exponent, a percent sign or at least two digits: a single digit is a word ("2 classes").
"""

import ast
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from pathlib import Path

from hooks.executed_code import difference, fences, record
from hooks.figures import FIGURES

SUPERSCRIPTS = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")

# What looks like a number and is none. Each pattern is blanked out, so that columns stay what they are.
NO_NUMBERS = [
    re.compile(r"https?://[^\s)>]+"),
    re.compile(r"\]\([^)\s]*\)"),  # link targets
    re.compile(r"\{ *#[^}]*\}"),  # anchors
    re.compile(r"\[#\d+\b"),  # reports
    re.compile(r"^ *\d+\. ", re.MULTILINE),  # list markers
    re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d{4} 年|\((?:19|20)\d\d\)"),  # dates; of a publication: (1948)
    re.compile(  # versions
        r"(?:Dask|JAX|Keras|LightGBM|MathJax|MkDocs|NumPy|Optax|PEFT|Python|PyTorch|SciPy|TRL|TensorFlow|Transformers"
        r"|XGBoost|mpmath|onnx|scikit-learn|xentlib)"
        r" \d+(?:\.\d+)*(?! *[×%])"
    ),
]

# A letter before it makes a digit part of a name (float32, log1p). Python's \w would match Chinese as well.
NUMBER = re.compile(
    r"""(?<![A-Za-z0-9_.])
    (?P<sign>[-+](?=[\d]))?
    (?P<digits>\d+(?:\.\d+)?)
    (?:[eE](?P<e>[-+]?\d+)|\ *(?:×|\\times|\\cdot)\ *10\ *\^\ *\{?\ *(?P<times>[-+]?\d+)|(?<=10)\^\{?(?P<ten>[-+]?\d+))?
    (?:\ *\\?(?P<percent>%))?
    (?P<more>…|\.\.\.|\\ldots|\\dots)?""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Number:
    text: str
    line: int
    value: Decimal
    truncated: bool = False
    subtracted: bool = False  # behind a minus that may be a sign: "x - 0.5"

    @property
    def published(self) -> bool:
        """Whether it must be backed."""
        return len(self.value.as_tuple().digits) > 1 or self.value.as_tuple().exponent != 0

    def rounds(self, source: Decimal) -> bool:
        """Whether it is the source, rounded to the digits that it shows."""
        if self.value == 0 or source == 0 or self.value == source:
            return self.value == source
        if source.as_tuple().exponent > self.value.as_tuple().exponent:
            return False
        step = Decimal((0, (1,), self.value.as_tuple().exponent))
        roundings = [ROUND_DOWN] if self.truncated else [ROUND_HALF_EVEN, ROUND_HALF_UP]
        return self.value in {source.quantize(step, rounding) for rounding in roundings}


def numbers(text: str) -> Iterator[Number]:
    """Every number of a text, with its line."""
    for number, line in enumerate(_plain(text).splitlines(), start=1):
        for match in NUMBER.finditer(line):
            value = Decimal((match["sign"] or "") + match["digits"])
            exponent = int(match["e"] or match["times"] or match["ten"] or 0)
            if match["ten"]:
                value = Decimal((match["sign"] or "") + "1")
            value = value.scaleb(exponent - 2 * bool(match["percent"]))
            before = line[: match.start()].rstrip()
            yield Number(match[0].strip(), number, value, bool(match["more"]), before.endswith("-"))


def _plain(text: str) -> str:
    """One spelling for each character, and no number where none is meant."""
    text = re.sub("[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda power: f"^{{{power[0].translate(SUPERSCRIPTS)}}}", text)
    # Line by line: NFKC may change a line's length, never the count of lines.
    text = unicodedata.normalize("NFKC", text).replace("−", "-").replace("–", " - ")
    for pattern in NO_NUMBERS:
        text = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return text


def prose(text: str) -> str:
    """A page without the fences that show a file; every line stays where it is."""
    lines = text.splitlines()
    for fence in fences(text):
        if fence.runs or fence.included:
            body = range(fence.line - 1, fence.line + fence.body.count("\n") + 2)
            lines = ["" if number in body else line for number, line in enumerate(lines)]
    return "\n".join(lines)


def backing(text: str) -> set[Decimal]:
    """The numbers that the snippets and figures of a page print or take in."""
    snippets = [fence.included for fence in fences(text) if fence.runs or fence.shows_framework]
    figures = [FIGURES / f"{name}.py" for name in re.findall(r"\]\(\S*figures/(\w+)\.svg", text)]
    records = [path for snippet in snippets for path in (record(snippet), difference(snippet)) if path.is_file()]
    printed = (number.value for path in records for number in numbers(path.read_text("utf-8")))
    return {*printed, *(value for path in snippets + figures for value in inputs(path))}


def inputs(script: Path) -> Iterator[Decimal]:
    """The numeric literals of a script, with the sign that stands before them."""
    for node in ast.walk(ast.parse(script.read_text("utf-8"))):
        negative = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)
        constant = node.operand if negative else node
        if isinstance(constant, ast.Constant) and type(constant.value) in (int, float):
            yield Decimal(repr(constant.value)) * (-1 if negative else 1)


def typed_into_strings(snippet: Path) -> list[str]:
    """Decimals that a snippet would print without computing them."""
    tree = ast.parse(snippet.read_text("utf-8"))
    formats = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.FormattedValue) and node.format_spec
        for part in ast.walk(node.format_spec)
    }
    strings = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in formats
    ]
    return [number.text for text in strings for number in numbers(_without_fields(text)) if "." in number.text]


def _without_fields(text: str) -> str:
    """A str.format template without its fields: {:6.2f} formats a number, it is none."""
    return re.sub(r"\{[^}]*\}", "", text)


def unbacked(text: str, backed: set[Decimal]) -> list[str]:
    """A message for each published number of a page that nothing backs."""
    found = []
    for number in numbers(prose(text)):
        candidates = backed | {-value for value in backed} if number.subtracted else backed
        if number.published and not any(number.rounds(value) for value in candidates):
            nearest = min(candidates, key=lambda value: abs(value - number.value), default=None)
            found.append(
                f"line {number.line}: {number.text} is backed by no snippet of this page; "
                f"the nearest number that is: {nearest}"
            )
    return found


def differing(chinese: str, english: str) -> list[str]:
    """A message for each pair of lines of the twins whose numbers differ."""
    lines = [[line for line in prose(text).splitlines() if line.strip()] for text in (chinese, english)]
    if len(lines[0]) != len(lines[1]):
        return [f"{len(lines[0])} lines of prose in Chinese, {len(lines[1])} in English"]
    return [
        f"{zh!r} and {en!r} differ in their numbers: {ours} and {theirs}"
        for zh, en in zip(*lines)
        for ours, theirs in [[_counted(line) for line in (zh, en)]]
        if ours != theirs
    ]


def _counted(line: str) -> list[Decimal]:
    """The numbers of a line in order of size; a single digit once, as grammar may repeat it in one language."""
    found = list(numbers(line))
    return sorted([n.value for n in found if n.published] + list({n.value for n in found if not n.published}))
