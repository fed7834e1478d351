"""What a reader does with a notebook: a new environment, its first cell, all the others."""

import subprocess
import sys
import venv

import nbformat
import pytest

from tests.site.pages import ROOT

EXECUTE = """
import sys
import nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=300).execute()
nbformat.write(notebook, sys.argv[1])
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory):
    """An interpreter that has Jupyter's kernel and nothing of this project."""
    folder = tmp_path_factory.mktemp("reader")
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = [python, "-m", "pip", "install", "--quiet", "--constraint", ROOT / "constraints.txt"]
    subprocess.run([*pip, "nbclient", "ipykernel", "numpy"], check=True)
    return python


def outputs(cell):
    return "".join(output.text for output in cell.outputs)


@pytest.mark.parametrize("page", ["index", "losses/softmax", "en/concepts/reduction", "en/tutorial/training"])
def test_a_notebook_installs_what_it_needs_and_prints_its_record(page, python, address, tmp_path):
    recorded = nbformat.read(ROOT / "site" / f"{page}.ipynb", as_version=4)
    code = [cell for cell in recorded.cells if cell.cell_type == "code"]
    wheel = code[0].source.rpartition("/")[2]
    run = nbformat.from_dict(recorded)
    next(cell for cell in run.cells if cell.cell_type == "code").source = f"%pip install --quiet {address}{wheel}"
    path = tmp_path / "page.ipynb"
    nbformat.write(run, path)
    subprocess.run([python, "-c", EXECUTE, path], check=True, cwd=tmp_path)
    executed = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    assert [outputs(cell) for cell in executed[1:]] == [outputs(cell) for cell in code[1:]]
