"""With its losses compiled a snippet prints its record too, or exactly the difference that is on record."""

import pytest

from hooks.executed_code import COMPILED, SNIPPETS, recorded_on, recorded_output

from .compiled import MODES, printed_in
from .running import compare_up_to_rounding


def name(value):
    return value if isinstance(value, str) else value.relative_to(SNIPPETS).as_posix()


PAIRS = [(mode, snippet) for mode in COMPILED for snippet in MODES[mode].snippets]
KNOWN = [(mode, path) for mode in COMPILED for path in sorted(SNIPPETS.rglob(f"*.{mode}"))]


@pytest.mark.parametrize(("mode", "snippet"), PAIRS, ids=name)
def test_a_snippet_prints_its_record_with_compiled_losses_or_a_known_difference(mode, snippet):
    known = recorded_on(snippet, mode)
    expected = known.read_text("utf-8") if known.is_file() else recorded_output(snippet)
    compare_up_to_rounding(snippet, printed_in(mode, snippet), expected)


@pytest.mark.parametrize(("mode", "known"), KNOWN, ids=name)
def test_a_known_difference_of_a_mode_is_one(mode, known):
    snippet = known.with_suffix(".py")
    assert snippet in MODES[mode].snippets
    assert known.read_text("utf-8") != recorded_output(snippet)


@pytest.mark.parametrize("mode", MODES)
def test_the_losses_are_compiled_while_a_snippet_runs_and_not_after(mode):
    module, losses = MODES[mode].module, MODES[mode].losses
    before = [getattr(module, loss) for loss in losses]
    with MODES[mode].in_place():
        assert not any(getattr(module, loss) in before for loss in losses)
    assert [getattr(module, loss) for loss in losses] == before
