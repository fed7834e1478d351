"""`mkdocs serve` renders a page again only when something that it shows has changed; all else is done as in any build.

MkDocs makes a page in two steps: its text from Markdown, then its frame around that. Before each step all that it
depends on is compared with what it was; if that is the same, so is the result. Nothing is kept on disk.
"""

import logging
import os
import posixpath
import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from mkdocs import utils
from mkdocs.commands import build
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger

from hooks import running
from hooks.executed_code import (
    ELSEWHERE,
    PINNED,
    SNIPPETS,
    FenceError,
    SnippetError,
    difference,
    fences,
    printed,
    record,
    recorded_on,
)
from hooks.figures import FIGURES, WORDS, drawn_from
from hooks.glossary import with_terms
from hooks.listening import listening
from hooks.running import ROOT, digest, read

log = get_plugin_logger("kept")

LINK = re.compile(r"[\w./-]+\.(?:md|svg|py|json)\b")
INCLUDE = re.compile(r'--8<-- "([^":]+)')
FIGURE = re.compile(r"figures/(\w+)\.svg")
TEXT = ("markdown", "content", "toc", "meta", "present_anchor_ids", "links_to_anchors", "_title_from_render")


@dataclass
class Step:
    """What a step depended on, what it logged, and what came of it."""

    inputs: tuple
    said: list[logging.LogRecord]
    result: dict = field(default_factory=dict)


texts: dict[str, Step] = {}  # by the source of the page
frames: dict[str, Step] = {}
rendered: set[str] = set()  # the pages that this build has rendered again
shared = ""  # what every page depends on
addresses: dict[str, str | None] = {}  # of the files that are linked
found: dict[str, int] = {}  # the files that the build before has written, and when
wanted: set[str] = set()  # the files of this build that are written only if they have changed


def on_startup(command, dirty):
    if command == "serve":
        wrap()


@cache
def wrap() -> None:
    utils.clean_directory = remember_files
    utils.write_file = if_changed(utils.write_file)
    build._populate_page = text_or_kept(build._populate_page)
    build._build_page = frame_or_kept(build._build_page)


def remember_files(site: str) -> None:
    """Instead of removing them all before the build: those that it neither writes nor wants are removed after it."""
    rendered.clear()
    wanted.clear()
    found.clear()
    paths = [os.path.join(folder, name) for folder, _, names in os.walk(site) for name in names]
    found.update({path: os.stat(path).st_mtime_ns for path in paths})


def if_changed(write):
    """To empty a file and fill it again, as MkDocs does, takes some milliseconds, and there are hundreds."""

    def wrapped(content: bytes, path: str):
        wanted.add(os.path.normpath(path))
        if not os.path.isfile(path):
            write(content, path)
        elif Path(path).read_bytes() != content:
            with open(path, "r+b") as file:
                file.write(content)
                file.truncate()

    return wrapped


@event_priority(-400)  # after all hooks that add files
def on_files(files, config):
    global addresses
    addresses = looked_up(tuple((file.src_uri, file.url) for file in files))
    wanted.update(file.abs_dest_path for file in files if not file.is_documentation_page())


@lru_cache(maxsize=4)  # each language has its own
def looked_up(laid_out: tuple) -> dict:
    """The addresses that were looked up in a site that is laid out in this way."""
    return {}


@event_priority(-300)  # after the last language
def on_post_build(config):
    if not config.plugins["i18n"].building:
        if found:
            log.info(f"rendered again: {' '.join(sorted(rendered)) or 'no page'}")
        for path, written in found.items():
            if path not in wanted and os.path.isfile(path) and os.stat(path).st_mtime_ns == written:
                os.unlink(path)


def on_pre_build(config):
    global shared
    if not config.plugins["i18n"].building:
        read_all.cache_clear()
    overrides = [path for path in ROOT.glob("overrides/**/*") if path.is_file()]
    shared = digest([Path(config.config_file_path), PINNED, *overrides])


def text_inputs(page, files) -> tuple | None:
    """All that the text of the page depends on; None if it cannot be rendered."""
    source = page.file.content_string
    try:
        outputs = [(fence.text, printed(fence)) for fence in fences(source) if fence.runs]
    except (FenceError, SnippetError):
        return None
    return (
        shared,
        source,
        outputs,
        read_all(included(source)),
        [address(path, files) for path in linked(source, posixpath.dirname(page.file.src_uri))],
        running.ran_with[0] if "\n::: " in source else None,
        elements() if "data-element=" in source else None,
    )


@lru_cache(maxsize=1000)
def linked(source: str, folder: str) -> list[str]:
    """The files that a page in this folder may link."""
    return sorted({posixpath.normpath(posixpath.join(folder, link)) for link in LINK.findall(source)})


@lru_cache(maxsize=1000)
def included(source: str) -> tuple[Path, ...]:
    """The snippets that a page includes, with all that may be on record of them."""
    snippets = [SNIPPETS / path for path in INCLUDE.findall(source)]
    records = [recorded_on(snippet, place) for snippet in snippets for place in ELSEWHERE]
    return (*snippets, *map(record, snippets), *map(difference, snippets), *records)


@lru_cache(maxsize=1000)  # both languages include the same; forgotten before the next build
def read_all(paths: tuple[Path, ...]) -> list[str | None]:
    return [read(path) for path in paths]


def frame_inputs(page, pages, nav, number: int) -> tuple | None:
    """All that the page depends on besides the text with this number."""
    figures = [FIGURES / f"{name}.py" for name in FIGURE.findall(page.file.content_string)]
    try:
        content = with_terms(page, pages)
    except PluginError:
        return None
    return (
        number,
        content,
        written(nav),
        {language: file.url for language, file in getattr(page.file, "alternates", {}).items()},
        [drawn_from(script) for script in figures if script.is_file()],
        read(WORDS) if figures and page.file.locale == "zh" else None,
    )


@lru_cache(maxsize=1)  # every page of a language has it
def written(nav) -> str:
    """All titles and addresses."""
    return str(nav)


def address(path: str, files) -> str | None:
    """Where a file that is linked lies in the site."""
    if path not in addresses:
        file = files.get_file_from_path(path)
        addresses[path] = file and file.url
    return addresses[path]


def elements() -> str:
    return digest([*ROOT.glob("hooks/elements/*"), *ROOT.glob("docs/snippets/bench/*.json")])


def text_or_kept(populate):
    def wrapped(page, config, files, dirty=False):
        inputs, kept = text_inputs(page, files), texts.get(page.file.src_uri)
        if inputs is None or not kept or kept.inputs != inputs:
            rendered.add(page.file.src_uri)
            with listening(logging.WARNING) as said:
                populate(page, config, files, dirty)
            kept = texts[page.file.src_uri] = Step(inputs, said, {name: getattr(page, name, None) for name in TEXT})
            if "\n::: " in page.markdown:
                kept.result["inventory"] = dict(config.plugins["mkdocstrings"].handlers.inventory)
        else:
            _say(kept.said)
            for name in TEXT:
                setattr(page, name, kept.result[name])
            # Links know the files of the build that found them.
            links = (page.links_to_anchors or {}).items()
            page.links_to_anchors = {files.src_uris[file.src_uri]: anchors for file, anchors in links}
            if "inventory" in kept.result:
                handlers = config.plugins["mkdocstrings"].handlers
                handlers.get_handler("python")  # which adds its style and its inventory to the site
                handlers.inventory.update(kept.result["inventory"])

    return wrapped


def frame_or_kept(write):
    def wrapped(page, config, doc_files, nav, env, dirty=False, excluded=False):
        text = texts[page.file.src_uri]
        text.result["content"] = page.content  # its references are resolved by now
        inputs, kept = frame_inputs(page, doc_files, nav, id(text)), frames.get(page.file.src_uri)
        entries = config.plugins["material/search"].search_index.entries
        if inputs is None or not kept or kept.inputs != inputs:
            before = len(entries)
            rendered.add(page.file.src_uri)
            with listening(logging.WARNING) as said:
                write(page, config, doc_files, nav, env, dirty, excluded)
            result = {"html": Path(page.file.abs_dest_path).read_bytes(), "entries": entries[before:], "text": text}
            frames[page.file.src_uri] = Step(inputs, said, result)
        else:
            _say(kept.said)
            entries += kept.result["entries"]
            utils.write_file(kept.result["html"], page.file.abs_dest_path)

    return wrapped


def _say(records: list[logging.LogRecord]) -> None:
    for said in records:
        logging.getLogger(said.name).handle(said)
