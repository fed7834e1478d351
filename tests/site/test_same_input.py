"""The tables of "Same input, every framework" are its records, cell by cell, and the records are of the same inputs."""

import ast

import pytest

from hooks.executed_code import SNIPPETS
from tests.frameworks.same_input import FOLDERS, INPUTS, LIBRARIES, PAGES, TABLE, judged, record, renewed

from .pages import LANGUAGES, built


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


def test_the_matrix_has_every_case_and_its_cells_lead_to_their_runs(documents):
    for language in LANGUAGES:
        document = documents[built(PAGES[language])]
        (matrix,) = document.cssselect(".matrix table")
        rows = [row for row in matrix.iter("tr")][1:]
        assert len(rows) == len(record("xentlib"))
        for row, case in zip(rows, INPUTS, strict=True):
            for cell, library in zip(row.cssselect("td:nth-child(n+3) a"), LIBRARIES, strict=True):
                (name,) = document.xpath(f"//*[@id='{cell.get('href').removeprefix('#')}']")
                run = name.getparent().getparent()
                assert name.text == library
                assert run.getparent().getparent().find(".//th/code").text == case


@pytest.mark.parametrize(
    ("case", "library", "found"),
    [
        ("dense: ordinary", "PyTorch", ("right", "")),
        ("dense: tiny loss", "TensorFlow", ("rounded", "0")),  # the loss is 2e-9
        ("weighted: logit 0", "TensorFlow", ("wrong", "gradient 0")),  # a positive example that does not train
        ("dense: masked class", "Keras", ("wrong", "nan")),
        ("sparse: masked label", "SciPy", ("right", "")),  # infinite, and so is the exact loss
        ("sparse: masked label", "scikit-learn", ("wrong", "15.942")),
        ("sparse: index -100", "PyTorch", ("different", "0")),  # ignore_index
        ("dense: sum of 2", "TensorFlow", ("different", "gradient -0.8808…")),
        ("sparse: index 3", "PyTorch", ("error", "")),
    ],
)
def test_a_cell_says_what_the_run_was(case, library, found):
    assert judged(case, record(library)[case], record("xentlib")[case]) == found


def test_a_cell_is_right_only_where_the_run_printed_the_exact_loss():
    exact = record("xentlib")
    for library in LIBRARIES:
        for case, (value, gradient, *_) in record(library).items():
            same = value == exact[case][0] != "error" and gradient in (exact[case][1], "no gradient")
            assert (judged(case, record(library)[case], exact[case])[0] == "right") == same, (library, case)
