"""The built site in headless Chromium; `make browser` builds it and installs the browser."""

import functools
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import sync_playwright

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


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture(scope="session")
def address():
    """Where the site in site/ is served."""
    handler = functools.partial(QuietHandler, directory=ROOT / "site")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(args=ARGUMENTS, executable_path=shutil.which("chromium"))
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium):
    """An empty tab of a desktop browser."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()
