"""What the i18n plugin leaves open between the two languages: links to the twin, hreflang, and one 404 page."""

import re
from urllib.parse import urljoin

from mkdocs.plugins import event_priority

HREFLANG = {"zh": "zh-Hans", "en": "en"}


@event_priority(100)  # before mkdocstrings, which would take the language of the whole site for that of this build
def on_config(config):
    config.plugins["mkdocstrings"].config.locale = config.plugins["i18n"].current_language or "zh"
    return config


def on_page_context(context, page, config, nav):
    # The language switch keeps the page, on the home page too.
    for alternate in config.extra["alternate"]:
        alternate["link"] = page.file.alternates[alternate["lang"]].url or "./"
    return context


def on_post_page(output, page, config):
    # Search engines want absolute addresses, and to know which page suits any other language.
    # The space in rel keeps Material's script from asking for a sitemap.xml beside each of them.
    def absolute(link: re.Match) -> str:
        href = urljoin(page.canonical_url, link["href"])
        return f'<link rel="alternate " href="{href}" hreflang="{HREFLANG[link["lang"]]}">'

    output = re.sub(r'<link rel="alternate" href="(?P<href>[^"]*)" hreflang="(?P<lang>\w+)">', absolute, output)
    if page.file.locale == "zh":
        output = output.replace('title="Permanent link"', 'title="本节的链接"')  # one setting serves both languages
    default = urljoin(config.site_url, page.file.alternates["zh"].url)
    return output.replace("</head>", f'<link rel="alternate " href="{default}" hreflang="x-default"></head>', 1)


def on_post_template(output_content, template_name, config):
    # The host knows one 404.html; it speaks both languages. Later languages must not overwrite the first one's.
    i18n = config.plugins["i18n"]
    return "" if template_name == "404.html" and not i18n.is_default_language_build else output_content
