"""Remembers, within one process, what Pygments and Jinja compute again for the second language and the next build."""

from functools import cache

import jinja2
from pymdownx.highlight import Highlight

highlighted: dict[str, str] = {}
templates: dict[str, bytes] = {}


class Templates(jinja2.BytecodeCache):
    """Compiled templates, by their source."""

    def load_bytecode(self, bucket):
        if bucket.key + bucket.checksum in templates:
            bucket.bytecode_from_string(templates[bucket.key + bucket.checksum])

    def dump_bytecode(self, bucket):
        templates[bucket.key + bucket.checksum] = bucket.bytecode_to_string()


@cache  # wrapped once, however often `mkdocs serve` builds
def remember_highlighting() -> None:
    compute = Highlight.highlight

    def remembered(self, src, language, *arguments, code_block_count=0, **options):
        if self.line_spans or self.line_anchors:  # what the count of blocks is for
            options["code_block_count"] = code_block_count
        settings = {name: value for name, value in vars(self).items() if name != "md"}
        key = repr((src, language, arguments, options, settings))
        if key not in highlighted:
            highlighted[key] = compute(self, src, language, *arguments, **options)
        return highlighted[key]

    Highlight.highlight = remembered


def on_config(config):
    remember_highlighting()


def on_env(env, config, files):
    env.bytecode_cache = Templates()
