"""Draws a figure with matplotlib, which a build needs only when a figure has changed since its record."""

import io
import re
import runpy
from pathlib import Path

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

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
