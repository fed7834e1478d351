"""The tables of "Same input, every framework" are its records, cell by cell, and the records are of the same inputs."""

import ast

import pytest

from hooks.executed_code import SNIPPETS
from tests.frameworks.same_input import FOLDERS, PAGES, TABLE, record, renewed

from .pages import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cell_is_in_the_record(language):
    page = PAGES[language].read_text("utf-8")
    differing = [pair for pair in zip(page.splitlines(), renewed(page, language).splitlines()) if pair[0] != pair[1]]
    assert not differing, "on the page, and from the records: run `make differences`"
    assert page == renewed(page, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_has_one_table(language):
    shown = [table["case"] for table in TABLE.finditer(PAGES[language].read_text("utf-8"))]
    assert sorted(shown) == sorted(record("xentlib"))


@pytest.mark.parametrize("framework", FOLDERS)
def test_the_record_is_complete(framework):
    cells = record(framework)
    assert list(cells) == list(record("xentlib"))
    assert all(len(found) >= 2 and all(cell.strip() for cell in found) for found in cells.values())


@pytest.mark.parametrize("framework", FOLDERS)
def test_the_inputs_are_the_same(framework):
    def cases(name):
        tree = ast.parse((SNIPPETS / "same_input" / FOLDERS[name] / "every_case.py").read_text("utf-8"))
        return [
            ast.unparse(node) for node in tree.body if isinstance(node, ast.Assign) and node.targets[0].id == "CASES"
        ]

    assert len(cases(framework)) == 1
    assert cases(framework) == cases("xentlib")
