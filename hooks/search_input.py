"""Material's search reads each page without its formulas and without the marks of its coloured code.

Of a formula is left what reads the same without its tags, such as σ(x); of a fraction "pk=exk∑jexj" would be left.
Nor does it look for words in Chinese sentences: assets/search.js does that in what is typed.
"""

import re
from functools import lru_cache

from material.plugins.search import plugin
from mkdocs.plugins import CombinedEvent, event_priority

MARKS = re.compile(r"<svg\b.*?</svg>|</?span\b[^>]*>", re.DOTALL)
FORMULA = re.compile(r"<math\b(?P<attributes>[^>]*)>(?P<content>.*?)</math>", re.DOTALL)
INDEX = re.compile(r"<msub>(<(?:mi|mn)\b[^>]*>[^<]*</m[in]>)(<(?:mi|mn)\b[^>]*>[^<]*</m[in]>)</msub>")
SHAPED = re.compile(r"<m(?:frac|sup|subsup|under|over|underover|table|sqrt|multiscripts)\b")
# "In short" repeats what the sections say, to which it links: they are to be found, not the page's beginning.
IN_SHORT = '<div class="admonition abstract"'

whole = []  # the content of the page at hand


def _plain(formula: re.Match) -> str:
    if 'display="block"' in formula["attributes"]:
        return " "
    if SHAPED.search(formula["content"]):
        return "…"
    written = INDEX.sub(r"\1_\2", formula["content"]).replace("&#x2061;", " ").replace("\u2061", " ")
    return re.sub(r"<[^>]+>", "", written)


def on_config(config):
    plugin.jieba = None


@event_priority(100)  # before Material's search plugin
def _hide(context, page, config, nav):
    whole.append(page.content)
    page.content = _readable(page.content)


@lru_cache(maxsize=200)  # most pages that `mkdocs serve` renders again have got another frame around the same text
def _readable(content: str) -> str:
    return FORMULA.sub(_plain, MARKS.sub("", content)).replace(IN_SHORT, f"{IN_SHORT} data-search-exclude")


@event_priority(-100)  # after it
def _show(context, page, config, nav):
    page.content = whole.pop()


on_page_context = CombinedEvent(_hide, _show)
