"""One search index for each language, read by assets/search.js: a document for each section, synonyms beside them.

Material's plugin writes one index for both languages. Here each section gets the title of its page, the description if
it is the page's beginning, and the keywords that search.yml names for it.
"""

import html
import json
import re
import shutil
from functools import lru_cache
from pathlib import Path

import yaml
from mkdocs import utils
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from hooks.glossary import GLOSSARY, ROW

MATERIALS_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
WORKER = "assets/search.js"
SYNONYMS = Path(__file__).with_name("synonyms.txt")
SETTINGS = Path(__file__).with_name("search.yml")
CODE = re.compile(r"<pre>.*?</pre>", re.DOTALL)
WORD = re.compile(r"\w+(?:\.\d+)?")
TAG = re.compile(r"<[^>]+>")
# The API page shows each function's source, in which every word of the subject occurs.
SOURCE = re.compile(r"(?:源代码位于|Source code in).*", re.DOTALL)

descriptions: dict[str, str] = {}  # by the address of the page
glossary: list[list[str]] = []  # the names of each term, in both languages


def on_page_markdown(markdown, page, config, files):
    if "description" not in page.meta:  # MkDocs reads front matter that is no YAML as text
        raise PluginError(f"{page.file.src_uri}:1: the front matter has no description, or is not valid YAML")
    descriptions[page.url] = page.meta["description"]
    if GLOSSARY.fullmatch(page.file.src_uri) and page.file.locale == "zh":
        rows = [(row["forms"], row[0].split("|")[2]) for row in ROW.finditer(markdown)]
        glossary[:] = [re.split("[、,] ?", f"{chinese}, {english.strip()}") for chinese, english in rows]


def on_page_content(content, page, config, files):
    # Material's parser would write the names of tabs side by side, as one word.
    return content.replace('<div class="tabbed-labels">', '<div class="tabbed-labels" data-search-exclude>')


def on_post_page(output, page, config):
    return MATERIALS_WORKER.sub(WORKER, output)


def on_post_template(output_content, template_name, config):
    return MATERIALS_WORKER.sub(WORKER, output_content) if template_name == "404.html" else output_content


@event_priority(-200)  # after the i18n plugin has built every language and merged their indexes
def on_post_build(config):
    if config.plugins["i18n"].building:
        return
    site = Path(config.site_dir)
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    offline = config.plugins["material/offline"].config.enabled
    english = [entry for entry in index["docs"] if entry["location"].startswith("en/")]
    chinese = [entry for entry in index["docs"] if not entry["location"].startswith("en/")]
    for folder, language, entries in ((site, "zh", chinese), (site / "en", "en", english)):
        own = {"lang": [language], "separator": index["config"]["separator"], "synonyms": synonyms()}
        _write(folder / "search", {"config": own, "docs": documents(entries)}, offline)
    # Its own worker and that worker's languages, a megabyte that no page asks for.
    for unused in ("lunr", "workers"):
        shutil.rmtree(site / "assets" / "javascripts" / unused)


def synonyms() -> list[list[str]]:
    """Groups of words for the same thing: the rows of the glossary and the lines of synonyms.txt that share a word."""
    lines = [line for line in SYNONYMS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    groups: list[list[str]] = []
    for words in [*glossary, *([word.strip() for word in line.split(",")] for line in lines)]:
        folded = [word.lower() for word in words]
        shared = [group for group in groups if set(group) & set(folded)]
        groups = [group for group in groups if group not in shared]
        groups.append(list(dict.fromkeys([word for group in shared for word in group] + folded)))
    return [group for group in groups if len(group) > 1]


def documents(entries: list[dict]) -> list[dict]:
    """What is searched: each section with text of its own, its code apart from its prose."""
    titles = {entry["location"]: _plain(entry["title"]) for entry in entries if "#" not in entry["location"]}
    settings = _settings(SETTINGS.read_text("utf-8"))
    found = []
    for entry in entries:
        page, _, anchor = entry["location"].partition("#")
        name = page.removeprefix("en/").strip("/") or "index"
        text, code = _parted(entry["text"])
        more = {
            "page": titles[page] if anchor else "",
            "text": text,
            "code": code,
            "keywords": settings["keywords"].get(name, {}).get(anchor or "page", ""),
            "description": "" if anchor else descriptions[page],
            "numbers": name in settings["numbers"],
            "boost": 0.3 if anchor == "sources" else settings["boost"].get(name),
        }
        if more["text"] or more["code"]:
            section = {"location": entry["location"].removeprefix("en/"), "title": _plain(entry["title"])}
            found.append(section | {name: value for name, value in more.items() if value})
    return found


_settings = lru_cache(maxsize=1)(yaml.safe_load)


@lru_cache(maxsize=10000)  # `mkdocs serve` asks for the same sections again
def _parted(text: str) -> tuple[str, str]:
    """The words of a section's prose and those of its code: each once, since ten times say no more about it."""
    text = SOURCE.sub("", text)
    code = _plain(" ".join(CODE.findall(text)))
    return _plain(CODE.sub(" ", text)), " ".join(dict.fromkeys(WORD.findall(code)))


@lru_cache(maxsize=10000)
def _plain(text: str) -> str:
    """HTML as words."""
    return " ".join(html.unescape(TAG.sub(" ", text)).replace("\u200b", "").split())


def _write(folder: Path, index: dict, offline: bool) -> None:
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    utils.write_file(text.encode(), folder / "search_index.json")
    if offline:
        (folder / "search_index.js").write_text(f"var __index = {text}", "utf-8")
