"""What is wrong is shown in the browser, with the line, while `mkdocs serve` lives on."""

import contextlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from hooks.executed_code import EXECUTED

from .pages import ROOT

pytestmark = pytest.mark.slow

MKDOCS_YML = """
site_name: one page
site_url: http://127.0.0.1/
plugins: [markdown-exec]
hooks: [hooks/executed_code.py, hooks/figures.py, hooks/serving.py]
watch: [xentlib]
markdown_extensions:
  - pymdownx.superfences
  - pymdownx.snippets: {base_path: [docs/snippets], check_paths: true}
"""
PAGE = f'---\ntitle: t\n---\n\n```{EXECUTED}\n--8<-- "page/claim.py"\n```\n'
FILES = {
    "mkdocs.yml": MKDOCS_YML,
    "docs/index.md": PAGE,
    "docs/snippets/page/claim.py": "import xentlib\nprint(xentlib.two)\n",
    "docs/snippets/page/claim.out": "2\n",
    "docs/figures/line.py": "two = 2\n",
    "docs/figures/words.zh.yml": "{}\n",
    "xentlib/__init__.py": "two = 2\n",
    "constraints-frameworks.txt": "",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    script = folder / "docs" / "figures" / "line.py"
    stamp = "from hooks.figures import *; print(stamp(FIGURES / 'line.py'), end='')"
    stamped = subprocess.run([sys.executable, "-c", stamp], cwd=folder, capture_output=True, text=True, check=True)
    script.with_suffix(".svg").write_text("<svg></svg>\n" + stamped.stdout, "utf-8")
    return folder


@pytest.fixture(scope="module")
def address(project):
    """Where the project is served."""
    with served(project) as (address, _):
        wait_for("<code>2\n", address)
        yield address


@contextlib.contextmanager
def served(project):
    """Where the project is served, and the file of what the terminal shows."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    terminal = project / f"said-{port}"
    with terminal.open("w") as said, subprocess.Popen(command, cwd=project, stderr=said) as server:
        yield f"http://127.0.0.1:{port}/", terminal
        server.terminate()


def shown(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=60) as page:
            return page.read().decode()
    except urllib.error.HTTPError as error:
        return error.read().decode()
    except (urllib.error.URLError, ConnectionError):  # it has not begun to listen
        return ""


@contextlib.contextmanager
def changed(file, text):
    before = file.read_text("utf-8")
    file.write_text(text, "utf-8")
    try:
        yield
    finally:
        file.write_text(before, "utf-8")


def wait_for(words, address):
    for _ in range(600):  # a machine under load may take its time
        if words in (page := shown(address)):
            return page
        time.sleep(0.1)
    pytest.fail(f"{words!r} is never shown, but:\n{page}")


@pytest.mark.parametrize(
    ("file", "broken", "place"),
    [
        ("docs/index.md", PAGE.replace("exec=", "exce="), "index.md:5: a fence must read"),
        ("docs/snippets/page/claim.py", "print(\n", "docs/snippets/page/claim.py:1: SyntaxError"),
        ("docs/snippets/page/claim.py", "\n1 / 0\n", "docs/snippets/page/claim.py:2: ZeroDivisionError"),
        ("docs/figures/line.py", "\n\n1 / 0\n", "docs/figures/line.py:3: ZeroDivisionError"),
        ("docs/figures/line.py", "two = (\n", "docs/figures/line.py:1: SyntaxError"),
        ("xentlib/__init__.py", "two = 2\n\ndef\n", "xentlib/__init__.py:3: SyntaxError"),
        ("mkdocs.yml", MKDOCS_YML + "\nplugins: [unheard_of]\n", "unheard_of"),
    ],
)
def test_an_error_is_shown_with_its_line_and_goes_when_it_is_mended(project, address, file, broken, place):
    assert "The build failed" not in wait_for("<code>2\n", address)
    with changed(project / file, broken):
        assert place in wait_for("The build failed", address)
    assert "<code>2\n" in wait_for("<code>2\n", address)


def test_an_error_in_the_first_build_is_shown_and_goes_when_it_is_mended(project):
    page = project / "docs" / "index.md"
    with changed(page, PAGE.replace("exec=", "exce=")), served(project) as (address, terminal):
        assert "index.md:5: a fence must read" in wait_for("The build failed", address)
        assert "index.md:5: a fence must read" in terminal.read_text("utf-8")
        page.write_text(PAGE, "utf-8")
        wait_for("<code>2\n", address)


def test_the_first_build_answers_while_it_goes_on(project):
    snippet = project / "docs" / "snippets" / "page" / "claim.py"
    waiting = "import pathlib, time\nwhile not pathlib.Path('go').exists():\n    time.sleep(0.1)\nprint(2)\n"
    with changed(snippet, waiting), served(project) as (address, _):
        wait_for("The first build goes on", address)
        (project / "go").touch()
        wait_for("<code>2\n", address)
