"""Beside each block of code that shows a snippet, a link to its file, which is published under snippets/."""

import html
import re

from mkdocs.utils import get_relative_url

from hooks.executed_code import SNIPPETS, fences

TITLE = {"zh": "下载 {}", "en": "Download {}"}
BLOCK = re.compile(r'(?P<code><div class="(?:language-python )?highlight">.*?</pre>)(?P<end></div>)', re.DOTALL)


def on_page_content(content, page, config, files):
    shown = [fence.included for fence in fences(page.file.content_string) if fence.runs or fence.shows_framework]
    snippets = {snippet.read_text("utf-8").strip(): snippet for snippet in shown}

    def linked(block: re.Match) -> str:
        text = html.unescape(re.sub(r"<[^>]+>", "", block["code"])).strip()
        return f"{block['code']}{_link(snippets[text], page)}{block['end']}" if text in snippets else block[0]

    return BLOCK.sub(linked, content)


def _link(snippet, page) -> str:
    address = get_relative_url(f"snippets/{snippet.relative_to(SNIPPETS).as_posix()}", page.url)
    title = TITLE[page.file.locale].format(snippet.name)
    return f'<a class="download" href="{address}" download title="{title}" aria-label="{title}"></a>'
