"""pytest-markdown-docs runs every executed block of every page, and what it prints must be the record.

The plugin's own parser misses fences in admonitions and tabs and expands no include, and its own runner compares no
output. The build's take their place, so that a page means the same to the build and to the test.
"""

from types import SimpleNamespace

from pytest_markdown_docs._runners import _Runner, register_runner

from hooks.executed_code import compare, fences, recorded_output, run


class Parser:
    """Stands in for markdown-it's: the plugin reads these four attributes of its tokens."""

    def parse(self, text: str) -> list[SimpleNamespace]:
        return [
            SimpleNamespace(type="fence", info=fence.info, content=fence.body, map=(fence.line - 1, fence.line))
            for fence in fences(text)
            if fence.runs
        ]


def pytest_markdown_docs_markdown_it():
    return Parser()


@register_runner(default=True)
class ComparesWithRecord(_Runner):
    def runtest(self, test, args, **_):
        page = test.source_path.read_text("utf-8")
        (fence,) = [fence for fence in fences(page) if fence.line == test.start_line]
        compare(fence.snippet, run(fence.snippet), recorded_output(fence.snippet))

    def repr_failure(self, test, excinfo, style=None):
        return f"{test.source_path}:{test.start_line}: {excinfo.value}"
