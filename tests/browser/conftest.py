"""The built site in headless Chromium; `make browser` builds it and installs the browser."""

import contextlib
import functools
import gzip
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.site.build import build
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


REPOSITORY = "https://github.com/example/xentlib"


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
            self.wfile.write(body)


@pytest.fixture(scope="session")
def address():
    """Where the site in site/ is served."""
    handler = functools.partial(QuietHandler, directory=ROOT / "site")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


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


@pytest.fixture(scope="session")
def offline(tmp_path_factory) -> Path:
    """The site as `make offline` builds it, with a repository's address."""
    folder = tmp_path_factory.mktemp("offline")
    assert build(folder, OFFLINE="true", REPO_URL=REPOSITORY) == ""
    return folder


@pytest.fixture
def tab(chromium):
    """An empty tab of a desktop browser."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()


# How long the largest paint of a page took on a slow phone. It is reported and not tested: other work on the machine
# would decide.
PAINTS: dict[str, float] = {}
# What the search finds of what people type, by language and set of queries.
SEARCHES: dict[tuple[str, str], dict[str, float]] = {}


def pytest_terminal_summary(terminalreporter):
    for page, milliseconds in sorted(PAINTS.items(), key=lambda item: -item[1])[:5]:
        terminalreporter.write_line(f"largest paint after {milliseconds:.0f} ms: {page}")
    for (language, part), measured in SEARCHES.items():
        figures = ", ".join(f"{name} {value:.3g}" for name, value in measured.items())
        terminalreporter.write_line(f"search, {language}, {part}: {figures}")
