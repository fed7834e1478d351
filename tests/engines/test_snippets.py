"""Every snippet prints its record on every engine. On xentlib itself pytest-markdown-docs runs them, page by page."""

import pytest

from hooks.executed_code import compare, recorded_output, run, snippets

from . import oracle, use

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("snippet", snippets(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_oracle_prints_the_record(snippet):
    with use(oracle):
        compare(snippet, run(snippet), recorded_output(snippet))
