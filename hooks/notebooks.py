"""The wheel of xentlib, carried by the site, and each page with code as a notebook whose first cell installs it."""

import json
import os
import re
import tempfile
from functools import lru_cache
from pathlib import Path
from urllib.parse import urljoin

from flit_core import buildapi
from mkdocs import utils
from mkdocs.plugins import event_priority

from hooks.executed_code import EXECUTED, fences, recorded_output, with_includes
from hooks.languages import beside
from hooks.running import ROOT, digest

INSTALL = {
    "zh": "先安装 `xentlib`（依赖 NumPy）。每段代码下面是本站核对过的输出。",
    "en": "Install `xentlib` first (it needs NumPy). Below each cell is the output that the site has on record.",
}
WHEEL = ("xentlib/**/*.py", "pyproject.toml", "README.md", "LICENSE")
wheels: dict = {}


def on_config(config):
    wheels["name"], wheels["content"] = wheel(digest(path for name in WHEEL for path in ROOT.glob(name)))


@lru_cache(maxsize=1)  # for both languages, and until xentlib changes
def wheel(made_of: str) -> tuple[str, bytes]:
    """The wheel, the same to the byte for one commit: flit dates its files by SOURCE_DATE_EPOCH."""
    here = os.getcwd()
    os.chdir(ROOT)
    try:
        with tempfile.TemporaryDirectory() as folder:
            name = buildapi.build_wheel(folder)
            return name, (Path(folder) / name).read_bytes()
    finally:
        os.chdir(here)


@event_priority(50)  # after hooks/copies.py has the text, before others change it
def on_page_markdown(markdown, page, config, files):
    text = page.file.content_string.split("\n---\n", 1)[-1]
    if _become_cells(text):
        page.meta["notebook"] = notebook(text, page, config.site_url)


def on_page_context(context, page, config, nav):
    context["wheel"] = config.site_url + wheels["name"]
    if "notebook" in page.meta:
        context["notebook"] = beside(page, ".ipynb")
    return context


def on_env(env, config, files):
    for page in [file.page for file in files.documentation_pages() if "notebook" in file.page.meta]:
        utils.write_file(page.meta["notebook"].encode(), os.path.join(config.site_dir, beside(page, ".ipynb")))


def on_post_build(config):
    utils.write_file(wheels["content"], os.path.join(config.site_dir, wheels["name"]))


def notebook(text: str, page, site_url: str) -> str:
    """Prose as Markdown cells, snippets as code cells with their recorded outputs."""
    language = page.file.locale
    cells = [
        _cell("markdown", "how-to-install", INSTALL[language]),
        _cell("code", "install", f"%pip install --quiet {site_url}{wheels['name']}", outputs=[], execution_count=None),
    ]
    lines, start = text.splitlines(), 0
    for fence in _become_cells(text):
        cells += _prose(lines[start : fence.line - 1], page, site_url, len(cells))
        output = {"output_type": "stream", "name": "stdout", "text": _lines(recorded_output(fence.snippet))}
        code = fence.text.rstrip("\n")
        cells.append(_cell("code", f"cell-{len(cells)}", code, outputs=[output], execution_count=None))
        start = fence.line + fence.body.count("\n") + 2
    cells += _prose(lines[start:], page, site_url, len(cells))
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    made = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _cell(kind: str, name: str, source: str, **more) -> dict:
    return {"cell_type": kind, "id": name, "metadata": {}, "source": _lines(source), **more}


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _become_cells(text: str) -> list:
    """The snippets outside of tabs, lists and folds, which stay text."""
    lines = text.splitlines()
    return [fence for fence in fences(text) if _runs_alone(fence) and not lines[fence.line - 1].startswith(" ")]


def _runs_alone(fence) -> bool:
    """What reads a file of the repository cannot run anywhere else: it stays text."""
    return fence.info == EXECUTED and "docs/snippets" not in fence.text and "__file__" not in fence.text


def _prose(lines: list[str], page, site_url: str, number: int) -> list:
    text = re.sub(r"^(#+ .*?) \{ #[\w-]+ \}$", r"\1", "\n".join(lines), flags=re.MULTILINE)
    source = site_url + beside(page, ".md")

    def absolute(link: re.Match) -> str:  # notebooks are read elsewhere
        return f"]({re.sub(r'(/index)?[.]md(?=#|$)', '/', urljoin(source, link[1]))})"

    text = re.sub(r"\]\((?!https?:|#)([^)]+)\)", absolute, with_includes(text)).strip()
    return [_cell("markdown", f"text-{number}", text)] if text else []
