"""The built site in headless Chromium; `make browser` builds it and installs the browser."""

import contextlib
import functools
import gzip
import io
import shutil
import threading
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.site.pages import ROOT

# As root Chromium needs --no-sandbox; the others keep it from calling home, which the tests would see.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

expect.set_options(timeout=30_000)  # on a busy machine a page takes more than the 5 seconds that it is given otherwise


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves gzipped what compresses, as hosts of static sites do."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or path.suffix in (".png", ".whl"):
            return super().do_GET()
        body = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # a closed tab wants no more
            self.copyfile(io.BytesIO(body), self.wfile)


class SlowHandler(QuietHandler):
    """Serves as over a slow mobile connection. What Chromium slows down itself now and then never arrives: on a busy
    machine two of 331 pages waited for stylesheets that had been answered."""

    LATENCY, BYTES_PER_SECOND, PIECE = 0.15, 1.6e6 / 8, 4096
    connection = threading.Lock()  # which all answers share

    def do_GET(self):
        time.sleep(self.LATENCY)
        super().do_GET()

    def copyfile(self, source, outputfile):
        while piece := source.read(self.PIECE):
            with self.connection:
                time.sleep(len(piece) / self.BYTES_PER_SECOND)
                outputfile.write(piece)


@contextlib.contextmanager
def served(handler):
    """The address of the site in site/."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=ROOT / "site")) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address():
    with served(QuietHandler) as address:
        yield address


@pytest.fixture(scope="session")
def slow_address():
    with served(SlowHandler) as address:
        yield address


@contextlib.contextmanager
def chromium_browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(args=ARGUMENTS, executable_path=shutil.which("chromium"))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def chromium():
    with chromium_browser() as browser:
        yield browser


@pytest.fixture
def tab(chromium):
    """An empty tab of a desktop browser."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()


def pytest_terminal_summary(terminalreporter):
    """What tests record as properties: reported, not tested, since other work on the machine would decide."""
    reports = [report for report in terminalreporter.stats.get("passed", ()) if report.when == "call"]
    properties = [entry for report in reports for entry in report.user_properties]
    paints = {name: value for name, value in properties if name.startswith("largest paint")}
    for name, value in sorted(paints.items(), key=lambda item: -item[1])[:5]:
        terminalreporter.write_line(f"{name}: {value:.0f} ms")
    for name, value in properties:
        if name not in paints:
            terminalreporter.write_line(f"{name}: {value}")
