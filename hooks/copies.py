"""A Markdown copy of each page, with its code and outputs in place, and an llms.txt for each language that lists them.

A copy lies where its source does, without the language in its name, so that its links to other pages hold.
"""

import importlib
import inspect
import os
import re

from mkdocs import utils
from mkdocs.plugins import event_priority

from hooks.executed_code import MARKDOWN, fences, recorded_output, with_includes
from hooks.languages import beside

DOCSTRING = re.compile(r"^::: (?P<module>[\w.]+)\.(?P<name>\w+)(?:\n    .*)*$", re.MULTILINE)

sections = []


def on_nav(nav, config, files):
    # What the menu leaves out is listed last.
    sections[:] = [*nav.items, *(file.page for file in files.documentation_pages() if file.page not in nav.pages)]


@event_priority(100)  # before other hooks change the text
def on_page_markdown(markdown, page, config, files):
    lines = markdown.splitlines()
    for fence in reversed(fences(markdown)):
        if fence.runs:
            indent = re.match(" *", lines[fence.line - 1])[0]
            printed = recorded_output(fence.snippet).splitlines()
            code = ["```python", *fence.text.splitlines(), "```", "", "```text", *printed, "```"]
            shown = printed if fence.info == MARKDOWN else code
            lines[fence.line - 1 : fence.line + 2] = [indent + line for line in shown]
    text = DOCSTRING.sub(_docstring, with_includes("\n".join(lines)))
    text = re.sub(r"\]\((?:\.\./)*figures/", f"]({config.site_url}figures/", text)
    page.meta["copy"] = text + "\n"


def on_page_context(context, page, config, nav):
    context["copy"] = beside(page, ".md")
    return context


def on_env(env, config, files):
    for file in files.documentation_pages():
        _write(config, beside(file.page, ".md"), file.page.meta["copy"])
    if config.plugins["i18n"].current_language == "en":
        folder, other = "en/", f"- [中文]({config.site_url}llms.txt)"
    else:
        folder, other = "", f"- [English]({config.site_url}en/llms.txt)"
    lines = [f"# {config.site_name}", "", f"> {config.site_description}", "", other]
    lines += [line for item in sections for line in _listed(item, config.site_url)]
    _write(config, f"{folder}llms.txt", "\n".join(lines) + "\n")


def _write(config, address: str, text: str) -> None:
    utils.write_file(text.encode(), os.path.join(config.site_dir, address))


def _listed(item, site_url: str) -> list[str]:
    if item.is_section:
        return ["", f"## {item.title}", "", *(line for child in item.children for line in _listed(child, site_url))]
    if item.is_link:  # to a page that is not there (yet)
        return []
    return [f"- [{item.title}]({site_url}{beside(item, '.md')}): {item.meta['description']}"]


def _docstring(reference: re.Match) -> str:
    function = getattr(importlib.import_module(reference["module"]), reference["name"])
    signature = f"{reference['name']}{inspect.signature(function)}"
    return f"### {reference['module']}.{reference['name']}\n\n```text\n{signature}\n\n{inspect.getdoc(function)}\n```"
