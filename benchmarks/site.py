"""`make bench-site`: what the site takes to build, cold and again, after an edit of each kind, and beside its peers.

Peers build the Markdown copies of the same pages, which need no hook, with Material's theme and search, in both
languages as one site. Each figure is wall time and, in brackets, CPU time.
"""

import gzip
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from statistics import median

from .__main__ import machine

ROOT = Path(__file__).parent.parent
PROJECT = "docs hooks overrides xentlib mkdocs.yml pyproject.toml README.md LICENSE constraints-frameworks.txt".split()
REPEATS = 10
PEERS = ("mkdocs", "properdocs", "zensical")
PLAIN = """
site_name: plain
site_url: http://127.0.0.1:8000/
theme: {name: material, font: false}
plugins: [search]
markdown_extensions:
  [admonition, attr_list, def_list, footnotes, md_in_html, tables, pymdownx.details, pymdownx.superfences,
   {pymdownx.arithmatex: {generic: true}}, {pymdownx.tabbed: {alternate_style: true}}, {toc: {permalink: true}}]
"""
# What is edited: a file, and the text that a number is put behind or before.
EDITS = {
    "page, Chinese": ("docs/losses/sigmoid.zh.md", "{text}\n新的一段 {n}。\n"),
    "page, English": ("docs/losses/sigmoid.en.md", "{text}\nParagraph {n}.\n"),
    "snippet": ("docs/snippets/sigmoid/multi_label.py", "{text}# {n}\n"),
    "record": ("docs/snippets/sigmoid/multi_label.out", "{text}{n}\n"),
    "figure": ("docs/figures/sigmoid.py", "{text}# {n}\n"),
    "style": ("docs/assets/site.css", "{text}a {{ order: {n} }}\n"),
    "term": ("docs/reference/glossary.en.md", ("The function that turns log-odds", "What, {n}, turns log-odds")),
    "title": ("docs/losses/sigmoid.en.md", ("title: ", "title: {n} ")),
    "xentlib": ("xentlib/losses.py", "{text}# {n}\n"),
}


def timed(command: list, cwd: Path) -> str:
    """Seconds that a command takes, and those of the processor."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environment(cwd))
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stderr
    return f"{seconds:.1f} ({after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime:.1f})"


def environment(project: Path) -> dict:
    return os.environ | {"PYTHONPATH": f"{project}{os.pathsep}{ROOT}", "NO_MKDOCS_2_WARNING": "1"}


def edited(text: str, change, n: int) -> str:
    if isinstance(change, tuple):
        return text.replace(change[0], change[1].format(n=n), 1)
    return change.format(text=text, n=n)


def edit_loop(project: Path, site: Path) -> dict[str, str]:
    """The median time from a save to the page, for each kind of edit."""
    edits = []
    for name, change in EDITS.values():
        text = (project / name).read_text("utf-8")
        edits += [{"files": {name: edited(text, change, n)}} for n in range(REPEATS)] + [{"files": {name: text}}]
    command = [sys.executable, "-m", "tests.site.serving", site]
    said = {"input": json.dumps(edits), "capture_output": True, "text": True}
    done = subprocess.run(command, cwd=project, env=environment(project), **said)
    assert done.returncode == 0, done.stderr
    builds, found = json.loads(done.stdout)[1:], {}
    for number, kind in enumerate(EDITS):
        some = builds[number * (REPEATS + 1) :][:REPEATS]
        seconds, cpu = (median(build[name] for build in some) for name in ("seconds", "cpu"))
        found[kind] = f"{seconds:.2f} ({cpu:.2f})"
    return found


def weights(site: Path) -> str:
    """The median and the largest page, in kB of gzipped HTML."""
    sizes = sorted(len(gzip.compress(page.read_bytes())) / 1000 for page in site.rglob("index.html"))
    return f"{median(sizes):.0f}, {sizes[-1]:.0f}"


def peers(copies: Path, folder: Path) -> dict[str, list[str]]:
    """For each peer: a cold build, another one after an edit of one page, and what the pages weigh."""
    rows = {}
    for peer in PEERS:
        project = folder / peer
        shutil.copytree(copies, project / "docs", ignore=lambda at, names: [n for n in names if _not_wanted(at, n)])
        (project / "mkdocs.yml").write_text(PLAIN, "utf-8")
        command = [sys.executable, "-m", peer, "build"]
        cold = timed(command, project)
        page = project / "docs" / "losses" / "sigmoid.md"
        page.write_text(page.read_text("utf-8") + "\nA new paragraph.\n", "utf-8")
        rows[f"{peer} {version(peer)}"] = [cold, timed(command, project), weights(project / "site")]
    return rows


def _not_wanted(at: str, name: str) -> bool:
    return (Path(at) / name).is_file() and not name.endswith(".md")


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        project = folder / "site"
        project.mkdir()
        for name in PROJECT:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, project / name)
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder / "built"]
        cold, again = timed(command, project), timed(command, project)
        print(f"{machine()}, load {os.getloadavg()[0]:.1f}\n\n| build, s (CPU) | cold | again | pages, kB |")
        print(f"|---|---|---|---|\n| this site | {cold} | {again} | {weights(folder / 'built')} |")
        for peer, row in peers(folder / "built", folder).items():
            print(f"| {peer} | {' | '.join(row)} |", flush=True)
        loop = edit_loop(project, folder / "served")
        print("\n| save to page, s (CPU) | median of 10 |\n|---|---|")
        print("\n".join(f"| {kind} | {taken} |" for kind, taken in loop.items()))


if __name__ == "__main__":
    main()
