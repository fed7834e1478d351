"""The tables of "Same input, every framework" are its records, cell by cell, and the records are of the same inputs."""

import ast

import pytest

from hooks.executed_code import SNIPPETS

from .pages import DOCS, LANGUAGES

FOLDERS = {"xentlib": ".", "TensorFlow": "tensorflow", "Keras": "keras", "PyTorch": "pytorch", "JAX · Optax": "jax"}


def record(framework):
    """Value, and gradient or error, by case."""
    lines = (SNIPPETS / "same_input" / FOLDERS[framework] / "every_case.out").read_text("utf-8").splitlines()
    return {case: cells for case, *cells in (line.split(" | ") for line in lines)}


def tables(language):
    """The rows of each table, by the case in its corner."""
    found, case = {}, None
    for line in (DOCS / f"frameworks/same_input.{language}.md").read_text("utf-8").splitlines():
        first, *cells = [cell.strip() for cell in line.strip("|").split(" | ")] if line.startswith("|") else [""]
        if not first:
            case = None
        elif case is None:
            case = first.strip("`")
            assert case not in found, f"two tables show {case}"
            found[case] = {}
        elif cells:
            found[case][first] = [cell.strip("`") for cell in cells]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_has_its_table_and_every_cell_is_in_the_record(language):
    records = {framework: record(framework) for framework in FOLDERS}
    assert tables(language) == {
        case: {framework: records[framework][case] for framework in FOLDERS} for case in records["xentlib"]
    }


@pytest.mark.parametrize("framework", FOLDERS)
def test_the_record_is_complete(framework):
    cells = record(framework)
    assert list(cells) == list(record("xentlib"))
    assert all(len(found) == 2 and all(cell.strip() for cell in found) for found in cells.values())


@pytest.mark.parametrize("framework", FOLDERS)
def test_the_inputs_are_the_same(framework):
    def cases(name):
        tree = ast.parse((SNIPPETS / "same_input" / FOLDERS[name] / "every_case.py").read_text("utf-8"))
        return [
            ast.unparse(node) for node in tree.body if isinstance(node, ast.Assign) and node.targets[0].id == "CASES"
        ]

    assert len(cases(framework)) == 1
    assert cases(framework) == cases("xentlib")
