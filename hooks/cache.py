"""Remembers, within one process, what Pygments and Jinja compute again for the second language and the next build."""

from functools import cache

import jinja2
from pymdownx import highlight

highlighted: dict[tuple, str] = {}
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
    compute = highlight.highlight

    def remembered(code, lexer, formatter):
        key = (code, lexer.name, repr(lexer.options), repr(formatter.options))
        if key not in highlighted:
            highlighted[key] = compute(code, lexer, formatter)
        return highlighted[key]

    highlight.highlight = remembered


def on_config(config):
    remember_highlighting()


def on_env(env, config, files):
    env.bytecode_cache = Templates()
