"""`mkdocs serve` says how far its first build is, and lives on when a later one fails.

Until that is mended, the browser shows what is wrong, and where; MkDocs by itself lets every request wait.
"""

import html
import logging
import math
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

from mkdocs.plugins import get_plugin_logger

ROOT = Path(__file__).parent.parent
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="1">
<title>The build failed</title><h1>The build failed</h1><pre style="white-space: pre-wrap">{}</pre></html>"""

log = get_plugin_logger("serving")

told = math.inf  # when anything was said last


def on_startup(command, dirty):
    global told
    if command == "serve":
        told = time.monotonic()


def on_page_content(content, page, config, files):
    global told
    if time.monotonic() > told + 2:
        log.info(f"first build: {page.file.src_uri} is read")
        told = time.monotonic()


class Kept(logging.Handler):
    """The errors that a build logs."""

    def __init__(self):
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record):
        self.messages.append(record.getMessage())


def places(error: BaseException | None) -> Iterator[str]:
    """The lines of pages, snippets, figures and xentlib in which an error and its causes arose."""
    while error:
        frames = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
        if isinstance(error, SyntaxError):
            frames.append((error.filename, error.lineno))
        for name, line in frames:
            path = Path(name or "").resolve()
            if any(path.is_relative_to(ROOT / folder) for folder in ("docs", "xentlib")):
                yield f"{path.relative_to(ROOT)}:{line}: {type(error).__name__}: {error}"
        error = error.__cause__ or error.__context__


def on_serve(server, config, builder):
    global told
    told = math.inf
    build, answer, kept = server.builder, server.get_app(), Kept()
    failure = ""

    def build_or_tell():
        nonlocal failure
        kept.messages.clear()
        logging.getLogger("mkdocs").addHandler(kept)
        try:
            build()
            failure = ""
        except (Exception, SystemExit) as error:
            found = list(dict.fromkeys(places(error)))
            for place in found:
                log.error(place)
            failure = "\n\n".join(dict.fromkeys([*kept.messages, *found, f"{type(error).__name__}: {error}"]))
            log.error(failure.rpartition("\n\n")[2])
        finally:
            logging.getLogger("mkdocs").removeHandler(kept)

    def answer_or_tell(environ, start_response):
        if not failure or not environ["PATH_INFO"].endswith(("/", ".html")):
            return answer(environ, start_response)
        start_response("500 Internal Server Error", [("Content-Type", "text/html; charset=utf-8")])
        return [PAGE.format(html.escape(failure)).encode()]

    server.builder = build_or_tell
    server.set_app(answer_or_tell)
    return server
