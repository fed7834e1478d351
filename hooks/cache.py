"""Remembers, within one process, what would be done again for the second language and for the next build."""

import os
from functools import cache, partialmethod

import jinja2
from material.plugins.search.plugin import SearchIndex
from mkdocs.structure.files import File
from pymdownx.highlight import Highlight

highlighted: dict[str, str] = {}
templates: dict[str, bytes] = {}
copied: dict[str, tuple] = {}
sections: dict[str, tuple] = {}  # of each page, as the search has read them, with what it read


class Templates(jinja2.BytecodeCache):
    """Compiled templates, by their source."""

    def load_bytecode(self, bucket):
        if bucket.key + bucket.checksum in templates:
            bucket.bytecode_from_string(templates[bucket.key + bucket.checksum])

    def dump_bytecode(self, bucket):
        templates[bucket.key + bucket.checksum] = bucket.bytecode_to_string()


@cache  # wrapped once, however often `mkdocs serve` builds
def remember() -> None:
    highlight, copy, list_templates = Highlight.highlight, File.copy_file, jinja2.FileSystemLoader.list_templates
    add_entries = SearchIndex.add_entry_from_context

    def remembered(self, src, language, *arguments, code_block_count=0, **options):
        if self.line_spans or self.line_anchors:  # what the count of blocks is for
            options["code_block_count"] = code_block_count
        settings = {name: value for name, value in vars(self).items() if name != "md"}
        key = repr((src, language, arguments, options, settings))
        if key not in highlighted:
            highlighted[key] = highlight(self, src, language, *arguments, **options)
        return highlighted[key]

    def copy_changed(file, dirty=False):
        """Both languages share most files, and most are as they were."""
        if file.abs_src_path:
            found = os.stat(file.abs_src_path)
            now = (file.abs_src_path, found.st_mtime_ns, found.st_size)
        else:  # a hook or a plugin wrote it
            now = (file.content_bytes,)
        if copied.get(file.abs_dest_path) != now or not os.path.isfile(file.abs_dest_path):
            copied[file.abs_dest_path] = now
            copy(file)

    @cache
    def without_icons(folders):
        """MkDocs looks through Material's 14,000 icons each time, and takes none."""
        return [name for name in list_templates(jinja2.FileSystemLoader(folders)) if not name.startswith(".")]

    def add_entries_once(index, page):
        """Most pages that `mkdocs serve` renders again have got another frame around the same text."""
        now = (page.title, page.content, page.meta.get("search"))
        if page.url not in sections or sections[page.url][0] != now:
            before = len(index.entries)
            add_entries(index, page)
            sections[page.url] = (now, index.entries[before:])
        else:
            index.entries += sections[page.url][1]

    Highlight.highlight = remembered
    File.copy_file = copy_changed
    jinja2.FileSystemLoader.list_templates = lambda loader: without_icons(tuple(loader.searchpath))
    # MkDocs' environment and those of mkdocstrings, which makes one for each page.
    jinja2.Environment.__init__ = partialmethod(jinja2.Environment.__init__, bytecode_cache=Templates())
    SearchIndex.add_entry_from_context = add_entries_once


def on_startup(command, dirty):
    remember()
