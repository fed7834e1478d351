"""The pages' sources: every snippet is used, every page has its twin, every figure its description."""

import re

import pytest

from hooks.executed_code import SNIPPETS, fences, record

from .pages import DOCS, LANGUAGES, PAGES, STEMS, name

HEADING = re.compile(r"^(#+) .*?(?:\{ *#([\w-]+) *\})?$", re.MULTILINE)
IMAGE = re.compile(r"!\[(.*?)\]\((\S*?)\)")


# What must be the same in both languages, in order.
SKELETON = {
    "headings": lambda text: [(len(level), anchor) for level, anchor in HEADING.findall(without_fences(text))],
    "fences": lambda text: [(fence.info, fence.body) for fence in fences(text)],
    "formulas": lambda text: re.findall(r"\$\$.*?\$\$|\$[^$\n]+\$", text, re.DOTALL),
    "links": lambda text: re.findall(r"\]\(([^)\s]*)\)", text),
    "admonitions and tabs": lambda text: re.findall(r"^ *(!!!|\?\?\?\+?|===) *([\w-]*)", text, re.MULTILINE),
    "table cells": lambda text: [line.count("|") for line in text.splitlines() if line.lstrip().startswith("|")],
}

# Tabs that show TensorFlow without Keras, and why.
WITHOUT_KERAS = {
    "frameworks/defects#numpy-backend": "its tabs are backends of Keras",
}


def tab_groups(text):
    """The names of the tabs that stand side by side, with the section that they are in."""
    section, tabs = "", []
    for line in [*text.splitlines(), "#"]:
        if tab := re.match(r' *=== "(.*)"', line):
            tabs.append(tab[1])
        elif line and not line.startswith(" "):
            if tabs:
                yield section, tabs
            heading, tabs = HEADING.fullmatch(line), []
            section = heading[2] if heading else section


def without_fences(text):
    """The prose of a page, its lines at their places."""
    code = re.compile(r"\A---\n.*?^---$|^( *)```.*?^\1```", re.MULTILINE | re.DOTALL)
    return code.sub(lambda block: "\n" * block[0].count("\n"), text)


def test_every_snippet_is_shown_on_a_page_and_has_a_record():
    shown = {
        fence.included
        for page in PAGES
        for fence in fences(page.read_text("utf-8"))
        if fence.runs or fence.shows_framework
    }
    assert shown == set(SNIPPETS.rglob("*.py"))
    assert {record(snippet) for snippet in shown} == set(SNIPPETS.rglob("*.out"))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_record_of_a_framework_follows_its_code(page):
    found = fences(page.read_text("utf-8"))
    for code, output in zip(found, [*found[1:], None]):
        if code.shows_framework:
            assert output and output.included == record(code.included)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_recipe_is_a_paragraph_of_the_snippet_that_follows_and_proves_it(page):
    found = fences(page.read_text("utf-8"))
    for recipe, proof in zip(found, [*found[1:], None]):
        if recipe.is_recipe:
            assert proof and proof.shows_framework and proof.included == recipe.included
            assert recipe.text.strip() in [part.strip("\n") for part in proof.text.split("\n\n")]


def test_where_tensorflow_has_a_tab_keras_has_one():
    without = {
        f"{stem}#{section}"
        for stem in STEMS
        for section, tabs in tab_groups((DOCS / f"{stem}.en.md").read_text("utf-8"))
        if "TensorFlow" in tabs and "Keras" not in tabs
    }
    assert without == set(WITHOUT_KERAS)


@pytest.mark.parametrize("page", [page for page in PAGES if page.parent.name == "concepts"], ids=name)
def test_a_concept_is_told_in_short_right_below_its_answer(page):
    title = {"en": "In short", "zh": "要点"}[name(page)[-2:]]
    _, _, answer, box, *_ = re.sub(r"\A---\n.*?^---\n", "\n\n", page.read_text("utf-8"), flags=re.M | re.S).split(
        "\n\n"
    )
    assert answer
    assert box == f'!!! abstract "{title}"'


def test_every_page_exists_in_both_languages():
    assert {name(page) for page in PAGES} == {f"{stem}.{language}" for stem in STEMS for language in LANGUAGES}


@pytest.mark.parametrize("part", SKELETON)
def test_the_twins_have_the_same(part):
    for stem in STEMS:
        texts = [(DOCS / f"{stem}.{language}.md").read_text("utf-8") for language in LANGUAGES]
        chinese, english = map(SKELETON[part], texts)
        assert chinese == english, stem


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_heading_has_an_id_that_the_other_language_can_share(page):
    headings = HEADING.findall(without_fences(page.read_text("utf-8")))
    assert headings
    assert [heading for heading in headings if not heading[1]] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_figure_has_an_alt_text(page):
    assert all(alt.strip() for alt, _ in IMAGE.findall(page.read_text("utf-8")))


@pytest.mark.parametrize("page", [page for page in PAGES if page.parent.name == "concepts"], ids=name)
def test_a_concept_page_ends_with_questions_whose_answers_are_run(page):
    _, questions = page.read_text("utf-8").split("{ #questions }\n")
    _, *answers = re.split(r'^\?\?\? question ".*"$', questions, flags=re.MULTILINE)
    assert len(answers) in (2, 3)
    assert all(any(fence.included for fence in fences(answer)) for answer in answers)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_paragraph_is_one_line(page):
    # A newline inside a Chinese paragraph would show as a space.
    lines = without_fences(page.read_text("utf-8")).splitlines()
    prose = re.compile(r"[^\s|#>!$\-\d:\\`]")
    broken = [
        (number, line)
        for number, (above, line) in enumerate(zip(lines, lines[1:]), start=2)
        if re.search(r"[\u4e00-\u9fff，。；：]$", above) and prose.match(line)
    ]
    assert broken == []
