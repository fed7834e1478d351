"""Gives each comment in the sources on the API page an id, so that a page can link to the line that it explains."""

import html as entities
import re

from markdown.extensions.toc import slugify

COMMENT = re.compile(r'<span class="c1">(?P<comment># (?P<words>[^<]+))</span>')


def on_page_content(html, page, config, files):
    if "\n::: " not in page.markdown:
        return html
    found = set()

    def marked(match: re.Match) -> str:
        name = "-".join(slugify(entities.unescape(match["words"]), "-").split("-")[:6])
        if name in found:
            return match[0]
        found.add(name)
        return f'<span class="c1" id="{name}">{match["comment"]}</span>'

    marked_html = COMMENT.sub(marked, html)
    page.present_anchor_ids |= found  # where MkDocs looks up the links
    return marked_html
