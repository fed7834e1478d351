"""Typesets every formula with MathJax at build time, so that a page ships no script for it.

A formula becomes an SVG, which is drawn at once and moves nothing, and beside it MathJax's own MathML, out of sight,
for assistive technology. MathJax comes from a package and runs in QuickJS, which is another: nothing but Python is
needed to build.
"""

import html
import json
import re
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

import quickjs
from mkdocs.exceptions import PluginError

MATHJAX = Path(distribution("django-static-mathjax").locate_file("mathjax/static/mathjax/es5"))
PARTS = ["startup", "core", "adaptors/liteDOM", "input/tex-full", "output/svg", "output/svg/fonts/tex"]
PREAMBLE = "var window = globalThis; var MathJax = {loader: {load: []}, startup: {ready: function () {}}};"

# What pymdownx.arithmatex writes: \(inline\) and \[display\]. A line must not break before the full stop.
FORMULA = re.compile(
    r'<(?P<tag>span|div) class="arithmatex">\\[(\[](?P<tex>.*?)\\[)\]]</(?P=tag)>'
    r"(?P<stop>[，。、：；！？）”」,.:;!?)]*)",
    re.DOTALL,
)


@cache
def engine() -> quickjs.Context:
    context = quickjs.Context()
    sources = [(MATHJAX / f"{part}.js").read_text("utf-8") for part in PARTS]
    for source in [PREAMBLE, *sources, Path(__file__).with_suffix(".js").read_text("utf-8")]:
        context.eval(source + ";0")  # the value of the last expression is converted
    return context


@cache
def typeset(tex: str, display: bool) -> str:
    """The SVG of a formula and its MathML."""
    done = json.loads(engine().get("typeset")(tex, display))
    if "error" in done:
        raise ValueError(f"{done['error']}: {tex}")
    svg = re.sub(r' (?:data-[\w-]+|xmlns(?::xlink)?|role|focusable)="[^"]*"', "", done["svg"]).replace("xlink:", "")
    # In the style nothing overrules its size; Material gives every svg an automatic height.
    svg = re.sub(r'style="([^"]*)" width="([^"]*)" height="([^"]*)"', r'style="\1 width: \2; height: \3"', svg)
    mathml = re.sub(r' data-[\w-]+="[^"]*"', "", re.sub(r"\n\s*", "", done["mathml"]))
    return f'{svg}<span class="mathml">{mathml}</span>'


@cache
def shapes(formulas: int) -> dict[str, str]:
    """Every glyph of the formulas typeset so far, of which there are as many as that."""
    found = re.findall(r"<path .*?</path>", engine().get("glyphs")())
    return {shape.split('"', 2)[1]: shape for shape in found}


def glyphs(page: str) -> str:
    """The shapes that the formulas of a page refer to, each once."""
    used = sorted(set(re.findall(r'href="#(MJX-[\w-]+)"', page)))
    known = shapes(typeset.cache_info().currsize)
    return f'<svg class="glyphs" aria-hidden="true"><defs>{"".join(known[name] for name in used)}</defs></svg>'


def on_page_content(content, page, config, files):
    def replaced(formula: re.Match) -> str:
        tag, tex = formula["tag"], html.unescape(formula["tex"]).strip()
        shown = f'<{tag} class="arithmatex">{typeset(tex, tag == "div")}</{tag}>'
        return f'<span class="unbroken">{shown}{formula["stop"]}</span>' if formula["stop"] else shown

    try:
        typeset_content = FORMULA.sub(replaced, content)
    except ValueError as error:
        raise PluginError(f"{page.file.src_uri}: MathJax cannot read a formula: {error}") from error
    return typeset_content + glyphs(typeset_content) if typeset_content != content else content
