"""`mkdocs serve` after edits of every kind: nothing that it serves is stale, and it renders no page without need."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .pages import LANGUAGES, ROOT

pytestmark = pytest.mark.slow

# A part of the site, with each kind of thing that a page shows.
STEMS = "index losses/sigmoid concepts/labels concepts/logits concepts/entropy".split()
STEMS += "reference/api reference/glossary troubleshooting/bench".split()
SNIPPET = "docs/snippets/entropy/surprise_and_its_mean.py"
OTHER_FUNCTION = re.compile(r"^::: xentlib\.(?!(?:log_)?sigmoid).*\n(?: +.*\n)*", re.MULTILINE)
FILES = "mkdocs.yml pyproject.toml README.md LICENSE constraints-frameworks.txt".split()


def both(*stems: str) -> set[str]:
    return {f"{stem}.{language}.md" for stem in stems for language in LANGUAGES}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("edited")
    for name in ("docs", "hooks", "overrides", "xentlib"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    for name in FILES:
        shutil.copy(ROOT / name, folder / name)
    for page in (folder / "docs").rglob("*.md"):
        if page.relative_to(folder / "docs").as_posix() not in both(*STEMS):
            page.unlink()
    for page in (folder / "docs" / "reference").glob("api.*.md"):  # the slowest: three functions are enough
        page.write_text(OTHER_FUNCTION.sub("", page.read_text("utf-8")), "utf-8")
    shown = {page.read_text("utf-8") for page in (folder / "docs").rglob("*.md")}
    for snippets in (folder / "docs" / "snippets").glob("*/"):
        if snippets.name not in ("accuracy", "bench") and not any(
            f'--8<-- "{snippets.name}/' in text for text in shown
        ):
            shutil.rmtree(snippets)
    return folder


def edits(project: Path) -> list[tuple[str, dict, object]]:
    """Each kind of edit: the files that it writes, and the pages that show it (a text: those in which it is found)."""

    def text(name):
        return (project / name).read_text("utf-8")

    def changed(name, old, new):
        assert old in text(name), (name, old)
        return {name: text(name).replace(old, new, 1)}

    def longer(name, more):
        return {name: text(name) + more}

    new = {
        f"docs/concepts/new.{x}.md": "---\ntitle: New\ndescription: New.\n---\nNew, without a heading.\n"
        for x in LANGUAGES
    }
    gone = {f"docs/concepts/labels.{x}.md": None for x in LANGUAGES}
    moved = {f"docs/concepts/logits.{x}.md": None for x in LANGUAGES}
    moved |= {name.replace("logits", "logit"): text(name) for name in moved}
    left = [stem.replace("logits", "logit") for stem in STEMS if stem != "concepts/labels"] + ["concepts/new"]
    title = re.search("^title: .*", text("docs/losses/sigmoid.zh.md"), re.MULTILINE)[0]
    newer = {"docs/concepts/new.zh.md": new["docs/concepts/new.zh.md"].replace("title: New", "title: Newer")}
    english = "docs/concepts/new.en.md"
    unsearched = {english: new[english].replace("title", "search: {exclude: true}\ntitle")}
    settings = text("mkdocs.yml").replace("site_name: xentlib", "site_name: other")
    settings = settings.replace('permalink: "#"', 'permalink: "§"')
    # Those that change most pages come first: what a later one renders again hides what an earlier one left stale.
    return [
        ("settings, one of Markdown", {"mkdocs.yml": settings}, both(*STEMS)),
        ("a template", changed("overrides/main.html", '"verified">', '"verified new">'), both(*STEMS)),
        ("a version", changed("constraints-frameworks.txt", "tensorflow-cpu==", "tensorflow-cpu==9"), both(*STEMS)),
        ("a new page", new, both("concepts/new")),
        ("a page deleted", gone, both(*STEMS, "concepts/new") - both("concepts/labels")),
        ("a page renamed", moved, both(*left)),
        (
            "a title",
            changed("docs/losses/sigmoid.zh.md", title, f"{title}!") | newer,
            {f"{stem}.zh.md" for stem in left},
        ),
        (
            "a version of xentlib and a docstring",
            changed("xentlib/__init__.py", '__version__ = "', '__version__ = "9')
            | changed("xentlib/activations.py", "Returns:", "Returns the new:"),
            both("reference/api"),
        ),
        (
            "a message",
            changed("xentlib/_checks.py", "must have the same", "must have one"),
            both("losses/sigmoid", "reference/api"),
        ),
        # What no page shows itself needs no build for each: if any of them renders a page again, it is seen.
        (
            "a script and a style of the bench, a style, a new asset",
            changed("docs/assets/elements.js", "200px", "201px")
            | longer("docs/assets/elements.css", "a { order: 1 }\n")
            | longer("docs/assets/site.css", "a {}\n")
            | {"docs/assets/new.css": "a {}\n"},
            set(),
        ),
        (
            "an asset deleted, keywords",
            {"docs/assets/new.css": None} | changed("hooks/search.yml", "keywords:", "keywords:\n  new: {page: new}"),
            set(),
        ),
        ("a term", changed("docs/reference/glossary.en.md", "The function that", "What"), "What turns log-odds"),
        ("words of the bench", longer("hooks/elements/en.json", "\n"), "<xl-"),
        ("a case of the bench", changed("docs/snippets/bench/cases.json", "-0.3, 1.1", "-0.2, 1.1"), "<xl-"),
        ("a rule of diagnose", changed("xentlib/diagnosis/rules.py", "Drop that", "Drop this"), both("reference/api")),
        ("a snippet", longer(SNIPPET, "print('new')\n"), both("concepts/entropy")),
        ("a record", longer("docs/snippets/sigmoid/multi_label.out", "0\n"), both("losses/sigmoid")),
        ("a difference", {"docs/snippets/sigmoid/gradient.tensorflow": "[0]\n"}, both("losses/sigmoid")),
        ("a record of a backend", {"docs/snippets/sigmoid/keras/three_samples.jax": "[0]\n"}, both("losses/sigmoid")),
        (
            "a snippet of a framework",
            longer("docs/snippets/sigmoid/keras/three_samples.py", "# new\n"),
            both("losses/sigmoid"),
        ),
        (
            "a description",
            changed("docs/losses/sigmoid.en.md", 'description: "', 'description: "New: '),
            {"losses/sigmoid.en.md"},
        ),
        ("an anchor", changed("docs/concepts/entropy.en.md", "{ #floor }", "{ #ground }"), {"concepts/entropy.en.md"}),
        ("a page not to be found", unsearched, {"concepts/new.en.md"}),
        ("a figure", longer("docs/figures/cross_entropy.py", "# new\n"), both("concepts/entropy")),
        (
            "words of figures",
            changed("docs/figures/words.zh.yml", "预测概率", "新的预测概率"),
            '<html lang="zh-Hans".*<svg class="figure"',
        ),
        ("data", longer("docs/snippets/accuracy/worst_ulp.json", "\n"), both("concepts/entropy")),  # its figure
        ("a Chinese page", longer("docs/index.zh.md", "\n新的一段，讲 softplus。\n"), {"index.zh.md"}),
        ("an English page", longer("docs/index.en.md", "\nA new paragraph on softplus.\n"), {"index.en.md"}),
        ("nothing", {}, set()),
    ]


def run(project: Path, site: Path, changes: list[dict]) -> list[dict]:
    environment = os.environ | {"PYTHONPATH": f"{project}{os.pathsep}{ROOT}", "SOURCE_DATE_EPOCH": "1750000000"}
    command = [sys.executable, "-m", "tests.site.serving", site]
    said = {"input": json.dumps(changes), "capture_output": True, "text": True}
    done = subprocess.run(command, cwd=project, env=environment, **said)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def served(project, tmp_path_factory):
    """What each build after an edit did, and the files that are served in the end."""
    site = tmp_path_factory.mktemp("served")
    todo = edits(project)
    builds = run(project, site, [{"name": name, "files": files} for name, files, _ in todo])
    return site, [(name, pages, done) for (name, _, pages), done in zip(todo, builds[1:], strict=True)]


def test_after_every_kind_of_edit_the_site_is_that_of_a_full_build(project, served, tmp_path):
    site, _ = served
    run(project, tmp_path / "site", [])
    full = tmp_path / "site"
    files = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert files == {path.relative_to(full) for path in full.rglob("*") if path.is_file()}
    assert [str(path) for path in sorted(files) if (site / path).read_bytes() != (full / path).read_bytes()] == []


def test_no_page_is_rendered_again_that_shows_nothing_new(served):
    site, builds = served
    rendered = {name: set(done["pages"]) for name, _, done in builds}
    assert rendered == {name: showing(site, pages) if isinstance(pages, str) else pages for name, pages, _ in builds}


def showing(site: Path, word: str) -> set[str]:
    """The pages in which a word stands."""
    texts = {path.relative_to(site).parent.as_posix(): path.read_text("utf-8") for path in site.rglob("index.html")}
    found = {address for address, text in texts.items() if re.search(word, text, re.DOTALL)}
    english = {address for address in found if address == "en" or address.startswith("en/")}
    chinese = {f"{address}.zh.md" for address in found - english}
    return {name.replace("..zh", "index.zh") for name in chinese} | {
        f"{address.removeprefix('en').removeprefix('/') or 'index'}.en.md" for address in english
    }


def test_a_wrong_record_is_warned_of_after_each_edit(served):
    _, builds = served
    names = [name for name, _, _ in builds]
    for _, _, done in builds[names.index("a record") :]:
        assert any("multi_label.py does not print its record" in warning for warning in done["warnings"])
        assert any("surprise_and_its_mean.py does not print its record" in warning for warning in done["warnings"])


def test_a_link_to_an_anchor_that_is_gone_is_warned_of_after_each_edit(served):
    _, builds = served
    names = [name for name, _, _ in builds]
    warned = [any("#floor" in warning for warning in done["warnings"]) for _, _, done in builds]
    assert warned == [number >= names.index("an anchor") for number in range(len(builds))]
