"""A visitor can install xentlib from the site, and run each page's notebook with what that installed."""

import json
import os
import subprocess
import sys

import nbformat
import pytest

pytestmark = pytest.mark.slow

# One interpreter for all: each cell has its own names, so that it is also shown to stand alone.
RUN = """
import contextlib, io, json, sys
import xentlib
assert xentlib.__file__.startswith(sys.argv[2]), xentlib.__file__
for name, code, output in json.load(open(sys.argv[1], encoding="utf-8")):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, {"__name__": "__main__"})
    shown = printed.getvalue()
    assert shown == output, f"{name}: {code}\\n--- on record\\n{output}\\n--- printed\\n{shown}"
"""


@pytest.fixture(scope="module")
def installed(site, tmp_path_factory):
    """Where pip puts the wheel that the site carries, with no index to ask."""
    (wheel,) = site.glob("xentlib-*.whl")
    target = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", target, wheel]
    subprocess.run(pip, check=True)
    return target


def notebooks(site):
    return sorted(site.rglob("*.ipynb"))


def test_the_pages_with_code_offer_themselves_as_notebooks(site):
    assert len(notebooks(site)) > 30
    for path in notebooks(site):
        nbformat.validate(nbformat.read(path, as_version=4))
        page = path.with_suffix("") / "index.html" if path.stem != "index" else path.with_suffix(".html")
        html = page.read_text("utf-8")
        assert f'{path.name}" download>' in html and "pip install http" in html


def test_the_first_code_cell_installs_the_wheel_of_the_site(site):
    (wheel,) = site.glob("xentlib-*.whl")
    for path in notebooks(site):
        cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
        assert cells[0].source.startswith("%pip install ") and cells[0].source.endswith(f"/{wheel.name}")
        assert len(cells) > 1


def test_every_notebook_prints_its_recorded_outputs_with_the_wheel(site, installed, tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(installed), "LC_ALL": "C.UTF-8", "XENTLIB_SITE": ""}
    cells = [
        (path.name, cell.source, cell.outputs[0].text)
        for path in notebooks(site / "en")
        for cell in [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"][1:]
    ]
    (tmp_path / "cells.json").write_text(json.dumps(cells), "utf-8")
    command = [sys.executable, "-c", RUN, tmp_path / "cells.json", str(installed)]
    run = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
