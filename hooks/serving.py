"""`mkdocs serve` answers while its first build goes on, says how far it is, and lives on when a build fails.

Until that is mended, the browser shows what is wrong, and where; MkDocs by itself lets every request wait.
"""

import functools
import html
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from mkdocs.plugins import event_priority, get_plugin_logger

from hooks.listening import listening
from hooks.running import ROOT

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="1">
<title>{title}</title><h1>{title}</h1><pre style="white-space: pre-wrap">{text}</pre></html>"""

log = get_plugin_logger("serving")


class First:
    """The first build: what answers meanwhile, how far it is and why it failed."""

    serving = False
    server: ThreadingHTTPServer | None = None
    config = None  # once it has begun
    ending = ExitStack()  # what is left to do when it is over
    said: list[logging.LogRecord] = []  # its errors
    told = 0.0  # when anything was said last
    read = "no page is read yet"
    failure = ""


class Answer(SimpleHTTPRequestHandler):
    """The page if it is there already, or else how far the build is."""

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if not First.failure and (path / "index.html" if path.is_dir() else path).is_file():
            return super().do_GET()
        title = "The build failed" if First.failure else "The first build goes on"
        self.send_response(503)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.format(title=title, text=html.escape(First.failure or First.read)).encode())

    def log_message(self, *args):
        pass


def on_startup(command, dirty):
    First.serving = command == "serve"


def on_config(config):
    if not First.serving or First.config:
        return
    First.config, First.told = config, time.monotonic()
    First.said = First.ending.enter_context(listening(logging.ERROR))
    with suppress(OSError):  # MkDocs will say that the port is taken
        answer = functools.partial(Answer, directory=config.site_dir)
        First.server = First.ending.enter_context(ThreadingHTTPServer(config.dev_addr, answer))
        threading.Thread(target=First.server.serve_forever, daemon=True).start()
        First.ending.callback(First.server.shutdown)


def on_page_content(content, page, config, files):
    First.read = f"{page.file.src_uri} is read"
    if First.serving and time.monotonic() > First.told + 2:
        log.info(f"first build: {First.read}")
        First.told = time.monotonic()


@event_priority(-500)  # after the last language
def on_post_build(config):
    if First.serving and not ("i18n" in config.plugins and config.plugins["i18n"].building):
        First.serving = False
        First.ending.close()


def on_build_error(error):
    """A first build that fails would end the server: show why, and start anew after the next edit."""
    if First.serving and First.server:
        First.failure = told(error, First.said)
        before = edited(First.config)
        while edited(First.config) == before:
            time.sleep(0.3)
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def edited(config) -> dict[Path, int]:
    """When each file was written that MkDocs watches."""
    watched = [Path(path) for path in (config.docs_dir, config.config_file_path, *config.watch)]
    files = [file for path in watched for file in ([path] if path.is_file() else path.rglob("*.*"))]
    return {file: file.stat().st_mtime_ns for file in files if file.is_file() and "__pycache__" not in file.parts}


def told(error: BaseException, said: list[logging.LogRecord]) -> str:
    """All that is known of an error; what no one has logged yet is logged."""
    found = [*dict.fromkeys(places(error)), f"{type(error).__name__}: {error}"]
    failure = [*dict.fromkeys(record.getMessage() for record in said), *found]
    for line in found:
        log.error(line)
    return "\n\n".join(failure)


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
    build, answer, failure = server.builder, server.get_app(), ""

    def build_or_tell():
        nonlocal failure
        with listening(logging.ERROR) as said:
            try:
                build()
                failure = ""
            except (Exception, SystemExit) as error:
                failure = told(error, said)

    def answer_or_tell(environ, start_response):
        if not failure or not environ["PATH_INFO"].endswith(("/", ".html")):
            return answer(environ, start_response)
        start_response("500 Internal Server Error", [("Content-Type", "text/html; charset=utf-8")])
        return [PAGE.format(title="The build failed", text=html.escape(failure)).encode()]

    server.builder = build_or_tell
    server.set_app(answer_or_tell)
    return server
