"""A Markdown copy of each page, with its code and outputs in place, and an llms.txt for each language that lists them.

A copy lies where its source does, without the language in its name, so that its links to other pages hold.
"""

import importlib
import inspect
import re
from pathlib import Path

from mkdocs.plugins import event_priority

from hooks.executed_code import MARKDOWN, fences, included_text, recorded_output

INCLUDE = re.compile(r'^(?P<indent> *)--8<-- "(?P<path>[^"]+)"$', re.MULTILINE)
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
    text = INCLUDE.sub(_included, "\n".join(lines))
    text = DOCSTRING.sub(_docstring, text)
    text = re.sub(r"\]\((?:\.\./)*figures/", f"]({config.site_url}figures/", text)
    page.meta["copy"] = text + "\n"


def on_page_context(context, page, config, nav):
    context["copy"] = _address(page)
    return context


def on_env(env, config, files):
    for file in files.documentation_pages():
        _write(Path(config.site_dir) / _address(file.page), file.page.meta["copy"])
    if config.plugins["i18n"].current_language == "en":
        folder, other = "en/", f"- [中文]({config.site_url}llms.txt)"
    else:
        folder, other = "", f"- [English]({config.site_url}en/llms.txt)"
    lines = [f"# {config.site_name}", "", f"> {config.site_description}", "", other]
    lines += [line for item in sections for line in _listed(item, config.site_url)]
    _write(Path(config.site_dir) / folder / "llms.txt", "\n".join(lines) + "\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _address(page) -> str:
    """Where the copy stands in the site: `en/losses/softmax.md`."""
    uri = page.file.src_uri.removesuffix(f".{page.file.locale}.md") + ".md"
    return uri if page.file.locale == "zh" else f"en/{uri}"


def _listed(item, site_url: str) -> list[str]:
    if item.is_section:
        return ["", f"## {item.title}", "", *(line for child in item.children for line in _listed(child, site_url))]
    if item.is_link:  # to a page that is not there (yet)
        return []
    return [f"- [{item.title}]({site_url}{_address(item)}): {item.meta['description']}"]


def _included(include: re.Match) -> str:
    return "\n".join(include["indent"] + line for line in included_text(include[0].strip()).splitlines())


def _docstring(reference: re.Match) -> str:
    function = getattr(importlib.import_module(reference["module"]), reference["name"])
    signature = f"{reference['name']}{inspect.signature(function)}"
    return f"### {reference['module']}.{reference['name']}\n\n```text\n{signature}\n\n{inspect.getdoc(function)}\n```"
