"""Draws docs/figures/*.py with matplotlib and puts each SVG into the page in place of its image.

Both languages share a figure; its few words are translated by docs/figures/words.zh.yml. In the page the image's alt
text is its description and its title the caption. Inline it follows the site's colours, light or dark, through the CSS
variables --figure-1 to --figure-3 and the text's colour.
"""

import io
import re
import runpy
from functools import cache
from pathlib import Path

import matplotlib
import yaml

matplotlib.use("svg")
import matplotlib.pyplot as plt
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

FIGURES = Path(__file__).parent.parent / "docs" / "figures"
XENTLIB = Path(__file__).parent.parent / "xentlib"

# Stand-ins that the SVG is searched for; the value behind the comma is for the file opened by itself.
COLOURS = {
    "#000000": "currentColor",
    "#000001": "var(--figure-1, #2f6db5)",
    "#000002": "var(--figure-2, #b3541e)",
    "#000003": "var(--figure-3, #2e7d4f)",
    "#000009": "var(--figure-grid, #8888)",
}
STYLE = {
    "axes.edgecolor": "#000009",
    "axes.grid": True,
    "axes.prop_cycle": matplotlib.cycler(color=["#000001", "#000002", "#000003"]),
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 12,
    "figure.figsize": (6, 3.4),
    "figure.constrained_layout.use": True,
    "font.family": "sans-serif",
    "font.size": 12,
    "grid.color": "#000009",
    "grid.linewidth": 0.5,
    "lines.linewidth": 2.2,
    "svg.fonttype": "none",
    "text.color": "#000000",
    "xtick.color": "#000009",
    "xtick.labelcolor": "#000000",
    "ytick.color": "#000009",
    "ytick.labelcolor": "#000000",
}


def draw(script: Path) -> str:
    """The figure that the script leaves open, as an SVG element."""
    read = (script, *XENTLIB.glob("*.py"))
    return _drawn(script, tuple(path.stat().st_mtime_ns for path in read))


@cache  # for the second language, and for the next build of `mkdocs serve`
def _drawn(script: Path, modified: tuple[int, ...]) -> str:
    with plt.style.context(STYLE), matplotlib.rc_context({"svg.hashsalt": script.stem}):
        runpy.run_path(str(script))
        written = io.StringIO()
        no_metadata = dict.fromkeys(["Creator", "Date", "Format", "Type"])
        plt.gcf().savefig(written, format="svg", transparent=True, metadata=no_metadata)  # plt.savefig draws it twice
        plt.close("all")
    svg = written.getvalue()
    for stand_in, colour in COLOURS.items():
        svg = svg.replace(stand_in, colour)
    svg = svg[svg.index("<svg") :].strip()
    # Several figures share a page: their unused names would be there twice, and its style would be the page's.
    svg = re.sub(r'<g id="[^"]*"', "<g", svg)
    svg = re.sub(r"<defs>\s*<style.*?</style>\s*</defs>", "", svg, count=1, flags=re.DOTALL)
    # Without width and height the viewBox lets CSS scale it.
    return re.sub(r' (?:width|height)="[\d.]+pt"', "", svg, count=2)


@event_priority(-200)  # after the i18n plugin, which rebuilds every file it finds from docs_dir
def on_files(files, config):
    for script in sorted(FIGURES.glob("*.py")):
        files.append(File.generated(config, f"figures/{script.stem}.svg", content=draw(script)))
    return files


def words() -> dict[str, str]:
    """The English words in figures with their Chinese."""
    return yaml.safe_load((FIGURES / "words.zh.yml").read_text("utf-8"))


def translated(svg: str, language: str) -> str:
    chinese = words() if language == "zh" else {}
    return re.sub(r"(?<=>)[^<>]+(?=</text>)", lambda text: chinese.get(text[0], text[0]), svg)


@event_priority(100)  # before the policy and the mended markup, after the search has read the page: ticks are no text
def on_post_page(output, page, config):
    def inline(image: re.Match) -> str:
        script = FIGURES / f"{image['name']}.py"
        if not script.is_file():
            raise PluginError(f"{page.file.src_uri}: there is no figure {image['name']}")
        svg = translated(draw(script), page.file.locale)
        svg = svg.replace("<svg", f'<svg class="figure" role="img" aria-label="{image["alt"]}"', 1)
        return f"<figure>{svg}<figcaption>{image['title']}</figcaption></figure>"

    return re.sub(
        r'<p><img alt="(?P<alt>[^"]*)" src="[^"]*figures/(?P<name>\w+)\.svg" title="(?P<title>[^"]*)" */?></p>',
        inline,
        output,
    )
