"""Material's search reads each page without the marks of its formulas and of its coloured code, which hold no text."""

import re

from mkdocs.plugins import CombinedEvent, event_priority

MARKS = re.compile(r"<svg\b.*?</svg>|</?span\b[^>]*>", re.DOTALL)

whole = []  # the content of the page at hand


@event_priority(100)  # before Material's search plugin
def _hide(context, page, config, nav):
    whole.append(page.content)
    page.content = MARKS.sub("", page.content)


@event_priority(-100)  # after it
def _show(context, page, config, nav):
    page.content = whole.pop()


on_page_context = CombinedEvent(_hide, _show)
