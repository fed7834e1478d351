"""What the i18n plugin leaves open between the languages: links to the twin, hreflang, inventories, one 404 page."""

import re
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.plugins import CombinedEvent, event_priority

inventories = []
snippets = []
HREFLANG = {"zh": "zh-Hans", "en": "en"}


def beside(page, suffix: str) -> str:
    """Where what belongs to a page stands in the site: `en/losses/softmax.md`."""
    uri = page.file.src_uri.removesuffix(f".{page.file.locale}.md") + suffix
    return uri if page.file.locale == "zh" else f"en/{uri}"


@event_priority(100)  # before mkdocstrings, which would take the language of the whole site for that of this build
def on_config(config):
    config.plugins["mkdocstrings"].config.locale = config.plugins["i18n"].current_language or "zh"
    # mkdocstrings adds it for each language anew.
    config.extra_css = [style for style in config.extra_css if style != "assets/_mkdocstrings.css"]
    return config


@event_priority(100)  # before the i18n plugin, which would look for the language of each of a thousand
def _hide_snippets(files, config):
    hidden = [file for file in files if file.src_uri.startswith("snippets/")]
    for file in hidden:
        files.remove(file)
    snippets[:] = [file for file in hidden if file.inclusion.is_included()]
    return files


@event_priority(-300)  # after it: both languages share them
def _show_snippets(files, config):
    for file in snippets if config.plugins["i18n"].is_default_language_build else ():
        files.append(file)
    return files


on_files = CombinedEvent(_hide_snippets, _show_snippets)


@event_priority(-10)  # before mkdocstrings writes its inventory of the API, over that of the other language
def _keep_inventory(env, config, files):
    inventory = Path(config.site_dir) / "objects.inv"
    inventories[:] = [inventory.read_bytes()] if inventory.is_file() else []


@event_priority(-30)  # after it
def _part_inventories(env, config, files):
    if config.plugins["i18n"].current_language == "en":
        inventory = Path(config.site_dir) / "objects.inv"
        (inventory.parent / "en").mkdir(exist_ok=True)
        inventory.replace(inventory.parent / "en" / "objects.inv")
        inventory.write_bytes(inventories[0])


on_env = CombinedEvent(_keep_inventory, _part_inventories)


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
