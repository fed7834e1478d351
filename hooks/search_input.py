"""Material's search reads each page without the marks of its formulas and of its coloured code, which hold no text.

Nor does it look for words in Chinese sentences: assets/search.js does that in what is typed.
"""

import re

from material.plugins.search import plugin
from mkdocs.plugins import CombinedEvent, event_priority

MARKS = re.compile(r"<svg\b.*?</svg>|</?span\b[^>]*>", re.DOTALL)
# "In short" repeats what the sections say, to which it links: they are to be found, not the page's beginning.
IN_SHORT = '<div class="admonition abstract"'

whole = []  # the content of the page at hand


def on_config(config):
    plugin.jieba = None


@event_priority(100)  # before Material's search plugin
def _hide(context, page, config, nav):
    whole.append(page.content)
    page.content = MARKS.sub("", page.content).replace(IN_SHORT, f"{IN_SHORT} data-search-exclude")


@event_priority(-100)  # after it
def _show(context, page, config, nav):
    page.content = whole.pop()


on_page_context = CombinedEvent(_hide, _show)
