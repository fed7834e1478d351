"""Every snippet that uses a framework prints its record."""

import re

import pytest

from hooks.executed_code import SNIPPETS, SnippetError, framework_snippets, recorded_output

from .running import BOUND, ROUNDING, compare_up_to_rounding, printed

PORTING = (SNIPPETS.parent / "frameworks" / "porting.en.md").read_text("utf-8")
# Of a recipe the page shows the lines to copy, and the whole snippet folded.
RECIPES = [SNIPPETS / path for path in re.findall(r'--8<-- "(porting/\S+\.py):\d+:\d+"', PORTING)]


def name(path):
    return "/".join(path.with_suffix("").parts[-3:])


@pytest.mark.parametrize("snippet", framework_snippets(), ids=name)
def test_a_snippet_of_a_framework_prints_its_record(snippet):
    compare_up_to_rounding(snippet, printed(snippet), recorded_output(snippet))


@pytest.mark.parametrize("recipe", RECIPES, ids=name)
def test_a_recipe_asserts_equality_and_prints_the_difference(recipe):
    assert len(set(BOUND.findall(recipe.read_text("utf-8")))) == 1
    assert ROUNDING.search(recorded_output(recipe))


@pytest.fixture
def recipe(tmp_path):
    path = tmp_path / "recipe.py"
    path.write_text("assert diff < 1e-6\n", "utf-8")
    return path


RECORDED = "loss: 0.955195, difference: 1.2e-07\nshape (2, 5)\n"


@pytest.mark.parametrize("noise", ["1.2e-07", "0.0e+00", "9.9e-07"])
def test_another_difference_below_the_bound_is_rounding(recipe, noise):
    compare_up_to_rounding(recipe, RECORDED.replace("1.2e-07", noise), RECORDED)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("1.2e-07", "1.0e-06"),
        ("1.2e-07", "3.0e-05"),
        ("1.2e-07", "nan"),
        ("1.2e-07", "-1.2e-07"),
        ("1.2e-07", "1.2e-07 or so"),
        ("0.955195", "0.955196"),
        ("5)", "6)"),
        ("difference", "diff"),
    ],
)
def test_anything_else_is_noticed_on_either_side(recipe, was, now):
    changed = RECORDED.replace(was, now)
    for pair in ((changed, RECORDED), (RECORDED, changed)):
        with pytest.raises(SnippetError, match="does not print its record"):
            compare_up_to_rounding(recipe, *pair)


def test_a_snippet_without_a_bound_is_compared_to_the_letter(recipe):
    recipe.write_text("print(diff)\n", "utf-8")
    with pytest.raises(SnippetError, match="does not print its record"):
        compare_up_to_rounding(recipe, RECORDED.replace("1.2e-07", "1.3e-07"), RECORDED)
