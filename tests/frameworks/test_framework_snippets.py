"""Every snippet that uses a framework prints its record."""

import pytest

from hooks.executed_code import compare, framework_snippets, recorded_output

from .running import printed


@pytest.mark.parametrize("snippet", framework_snippets(), ids=lambda path: "/".join(path.with_suffix("").parts[-3:]))
def test_a_snippet_of_a_framework_prints_its_record(snippet):
    compare(snippet, printed(snippet), recorded_output(snippet))
