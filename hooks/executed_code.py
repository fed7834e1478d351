"""Every python fence of a page is one snippet file; it runs here, strictly, before markdown-exec shows it.

markdown-exec lets pass in silence what must not pass: a misspelt option, an unclosed fence, an exit, a warning, an
output that is not the recorded one. Here each of them fails the strict build and names the page and the line.

Where a snippet prints something else on TensorFlow, that is on record too and is shown under its output. Snippets that
use a framework themselves lie in a folder of its name; pages show them with their record, and the frameworks suite runs
them. A page may show some lines of such a snippet first, "porting/keras/reductions.py:9:11": the recipe, which the
whole snippet then proves.
"""

import contextlib
import io
import os
import re
import warnings
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import zip_longest
from pathlib import Path
from typing import Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from hooks.running import forget_if_changed, printed_by, read

SNIPPETS = Path(__file__).parent.parent / "docs" / "snippets"
EXECUTED = 'python exec="on" source="above" result="text"'
MARKDOWN = 'python exec="on"'  # what the snippet prints becomes part of the page; its source is not shown
SHOWN = ("console", "text")  # languages that are shown and not run
FRAMEWORKS = tuple(
    "dask jax keras lightgbm lightning onnx peft pytorch scipy sklearn tensorflow transformers trl xgboost".split()
)

PINNED = SNIPPETS.parent.parent / "constraints-frameworks.txt"
BACKENDS = {"jax": "JAX", "torch": "PyTorch", "numpy": "NumPy"}  # of Keras, besides TensorFlow
ON_BACKEND = {"zh": "同样的代码以 {} 为 Keras 后端时的输出", "en": "What the same code prints with Keras on {}"}
COMPILED = {
    "tf_function": "tf.function",
    "xla": "XLA",
    "jax_jit": "jax.jit",
    "torch_compile": "torch.compile (aot_eager)",
}
ELSEWHERE = (*BACKENDS, *COMPILED)
ON_COMPILED = {
    "zh": "同样的代码，只把损失用 {} 编译后的输出",
    "en": "What the same code prints with the loss compiled by {}",
}
ON_TENSORFLOW = {"zh": "同样的代码在 TensorFlow {} 上的输出", "en": "What the same code prints on TensorFlow {}"}

WarningAction = Literal["error", "ignore"]

_FENCE = re.compile(r"(?P<indent> *)(?P<ticks>```+|~~~+)(?P<info>.*)")
_INCLUDE = re.compile(r'--8<-- "(?P<path>[^":]+)(?::(?P<first>\d+):(?P<last>\d+))?"')

log = get_plugin_logger("executed_code")

formatted = {}  # the HTML of a snippet and what it printed


class SnippetError(Exception):
    """What is wrong with a snippet."""


class FenceError(Exception):
    """What is wrong with a fence, and on which line of its page."""

    def __init__(self, line: int, message: str):
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Fence:
    line: int
    info: str
    body: str

    @property
    def runs(self) -> bool:
        return self.info not in SHOWN and not self._of_a_framework

    @property
    def shows_framework(self) -> bool:
        return self._of_a_framework and not self._include["first"]

    @property
    def _of_a_framework(self) -> bool:
        return self.info == "python" and self.included is not None and self.included.parent.name in FRAMEWORKS

    @property
    def is_recipe(self) -> bool:
        """Some lines of a framework's snippet, which the page shows in full as well."""
        return self._of_a_framework and not self.shows_framework

    @cached_property
    def _include(self) -> re.Match | None:
        """What the fence holds, if that is a single include."""
        return _INCLUDE.fullmatch(self.body.strip())

    @cached_property
    def included(self) -> Path | None:
        """The file whose text the fence shows, if it is a single include."""
        return SNIPPETS / self._include["path"] if self._include else None

    @property
    def text(self) -> str:
        """What a reader sees."""
        return included_text(self.body.strip()) if self.included else self.body

    @property
    def snippet(self) -> Path:
        """The file that the fence includes."""
        if self.info not in (EXECUTED, MARKDOWN):
            allowed = f"```{EXECUTED}, ```{MARKDOWN} (or {SHOWN})"
            raise FenceError(self.line, f"a fence must read {allowed}; received ```{self.info}")
        if self.included is None:
            raise FenceError(self.line, f'a fence must hold one line, --8<-- "page/claim.py"; received {self.body!r}')
        if not self.included.is_file():
            raise FenceError(self.line, f"there is no snippet {self.included.relative_to(SNIPPETS)}")
        return self.included


def included_text(include: str) -> str:
    """The text that stands for `--8<-- "page/claim.py"`, or for some of its lines."""
    found = _INCLUDE.fullmatch(include)
    text = read(SNIPPETS / found["path"])
    if not found["first"]:
        return text
    return "".join(text.splitlines(keepends=True)[int(found["first"]) - 1 : int(found["last"])])


def with_includes(markdown: str) -> str:
    """The Markdown with the text of each include in its place, as far indented."""

    def text(line: re.Match) -> str:
        return "\n".join(line[1] + each for each in included_text(line[2]).splitlines())

    return re.sub(r'^( *)(--8<-- "[^"]+")$', text, markdown, flags=re.MULTILINE)


@lru_cache(maxsize=1000)  # every hook asks for those of a page, and the tests for those of all
def fences(markdown: str) -> tuple[Fence, ...]:
    """All fences of a page, also those inside lists, admonitions and tabs."""
    found, opened, start, body = [], None, 0, []
    for number, line in enumerate(markdown.splitlines(), start=1):
        mark = _FENCE.fullmatch(line.rstrip())
        if opened and mark and mark["ticks"].startswith(opened["ticks"]) and not mark["info"]:
            found.append(Fence(start, opened["info"].strip(), "\n".join(body)))
            opened = None
        elif opened:
            body.append(line[len(opened["indent"]) :])
        elif mark:
            opened, start, body = mark, number, []
        elif "```" in line:
            raise FenceError(number, f"a fence must start its line; received {line.strip()!r}")
    if opened:
        raise FenceError(start, f"this fence is never closed: {opened[0].strip()!r}")
    return tuple(found)


def snippets() -> list[Path]:
    """Every snippet that says `import xentlib`."""
    return [path for path in sorted(SNIPPETS.rglob("*.py")) if path.parent.name not in FRAMEWORKS]


def framework_snippets() -> list[Path]:
    """Every snippet that uses a framework itself."""
    return [path for path in sorted(SNIPPETS.rglob("*.py")) if path.parent.name in FRAMEWORKS]


def run(snippet: Path, warned: WarningAction = "error") -> str:
    """What the snippet prints. Whatever it raises or warns of is an error, and so is an exit."""
    printed = io.StringIO()
    try:
        code = compile(snippet.read_text("utf-8"), str(snippet), "exec")
        with contextlib.redirect_stdout(printed), warnings.catch_warnings(), everybodys_environment():
            warnings.simplefilter(warned)
            exec(code, {"__name__": "__main__"})
    except (Exception, SystemExit) as error:
        raise SnippetError(f"{snippet.name} does not run: {type(error).__name__}: {error}") from error
    return printed.getvalue()


@contextlib.contextmanager
def everybodys_environment():
    """One language, and addresses without a host: a record is the same on every machine."""
    before = dict(os.environ)
    os.environ.update(LC_ALL="C.UTF-8", XENTLIB_SITE="")
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def record(snippet: Path) -> Path:
    """Where the output of a snippet is on record."""
    return snippet.with_suffix(".out")


def recorded_output(snippet: Path) -> str:
    if not record(snippet).is_file():
        raise SnippetError(f"{snippet.name} has no record yet: run `make outputs`")
    return record(snippet).read_text("utf-8")


def difference(snippet: Path) -> Path:
    """Where the output on TensorFlow is on record if it differs; the frameworks suite keeps it true."""
    return snippet.with_suffix(".tensorflow")


def recorded_on(snippet: Path, backend: str) -> Path:
    """Where the output is on record if it differs on this backend of Keras, or with the losses compiled in this way."""
    return snippet.with_suffix(f".{backend}")


def compare(snippet: Path, printed: str, recorded: str) -> None:
    """Raise unless the snippet printed its record, to the letter."""
    if printed != recorded:
        lines = zip_longest(recorded.splitlines(keepends=True), printed.splitlines(keepends=True))
        line, (was, now) = next((n, pair) for n, pair in enumerate(lines, start=1) if pair[0] != pair[1])
        raise SnippetError(
            f"{snippet.name} does not print its record: line {line} is {now!r}, on record is {was!r}; "
            f"if the new output is right, run `make outputs` (`make differences` for a framework).\n"
            f"--- recorded\n{recorded}\n--- printed\n{printed}"
        )


def on_config(config):
    # Here, since the frameworks suite runs snippets without it.
    from markdown_exec import formatters, markdown_config

    formatters["python"] = _formatted
    # For text, code and tables; with all the extensions of a page each snippet would take half as long again.
    markdown_config.save(["pymdownx.arithmatex", "pymdownx.superfences"], config.mdx_configs)


def _formatted(*, code: str, source: str, **options):
    """What markdown-exec makes of a snippet that has run: its code and its output, for both languages once."""
    from markdown_exec import base_format

    printed = printed_by[code.strip("\n")]
    key = (code, printed, source, options["result"])
    if key not in formatted or not source:  # a table's links are those of its page
        options |= {"code": code, "source": source}
        formatted[key] = base_format(language="python", run=lambda *_, **__: printed, **options)
    return formatted[key]


def printed(fence: Fence) -> str:
    """What the fence's snippet prints, run once for the same text."""
    code = fence.text.strip("\n")
    if code not in printed_by:
        printed_by[code] = run(fence.snippet)
    return printed_by[code]


def on_pre_build(config):
    forget_if_changed()


def on_page_markdown(markdown, page, config, files):
    # The file, not `markdown`: its lines are counted from the top, front matter included.
    try:
        for fence in fences(page.file.content_string):
            if fence.runs:
                _check(fence, page.file.src_uri)
    except FenceError as error:
        raise PluginError(f"{page.file.src_uri}:{error.line}: {error}") from error
    return _with_differences(markdown, page)


def _with_differences(markdown: str, page) -> str:
    lines, found = markdown.splitlines(), fences(markdown)
    shown = {fence.included for fence in found}
    for fence in reversed(found):
        for title, where, printed in reversed(_differences(fence, shown)):
            output = [f"    {line}" for line in ("```text", *printed.splitlines(), "```")]
            indent = re.match(" *", lines[fence.line - 1])[0]
            closing = fence.line + fence.body.count("\n") + 2
            block = ["", f'??? tensorflow "{title[page.file.locale].format(where)}"', "", *output, ""]
            lines[closing:closing] = [indent + line for line in block]
    return "\n".join(lines)


def _differences(fence: Fence, shown: set[Path | None]) -> list[tuple[dict[str, str], str, str]]:
    """What the snippet prints elsewhere, with titles and place, for the fence that it is shown under."""
    if fence.runs and difference(fence.snippet).is_file():
        version = re.search(r"^tensorflow-cpu==(\S+)", PINNED.read_text("utf-8"), re.MULTILINE)[1]
        return [(ON_TENSORFLOW, version, difference(fence.snippet).read_text("utf-8"))]
    if fence.info != "text" or not fence.included or fence.included.suffix != ".out":
        return []
    found = []
    for title, places in ((ON_BACKEND, BACKENDS), (ON_COMPILED, COMPILED)):
        names: dict[str, list[str]] = {}  # by what is printed there
        for place, name in places.items():
            path = recorded_on(fence.included, place)
            if path.is_file() and path not in shown:
                names.setdefault(path.read_text("utf-8"), []).append(name)
        found += [(title, " · ".join(same), printed) for printed, same in names.items()]
    return found


def _check(fence: Fence, page: str) -> None:
    try:
        now = printed(fence)
    except SnippetError as error:
        raise FenceError(fence.line, str(error)) from error
    try:
        compare(fence.snippet, now, recorded_output(fence.snippet))
    except SnippetError as error:
        # A warning: `mkdocs serve` goes on and shows the new output, the strict build fails.
        log.warning(f"{page}:{fence.line}: {error}")
