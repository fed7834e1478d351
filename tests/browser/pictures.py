"""Draws the pictures that are committed: the social card of each language and the README's view of the home page.

`make pictures` builds the site and runs it. The cards show the home page's title, formula and figure.
"""

import functools
import re
import shutil
import threading
from http.server import ThreadingHTTPServer

from playwright.sync_api import sync_playwright

from hooks.figures import FIGURES, figure, translated
from hooks.mathjax import glyphs, typeset
from tests.site.pages import DOCS, LANGUAGES, ROOT

from .conftest import ARGUMENTS, QuietHandler

ASSETS = DOCS / "assets"
CARD = """<!doctype html>
<meta charset="utf-8">
<style>
  body {{ --figure-1: #8ab8f5; --figure-2: #f0a070; --figure-3: #7fce9d; --figure-grid: #fff3;
    box-sizing: border-box; width: 1200px; height: 630px; margin: 0; padding: 56px 64px; background: #15294a;
    color: #fff; font-family: "Noto Sans CJK SC", sans-serif;
    display: grid; grid-template: auto 1fr / 1fr 1fr; gap: 24px 48px; align-items: center; }}
  h1 {{ grid-column: 1 / 3; margin: 0; font-size: 54px; line-height: 1.2; }}
  h1 small {{ display: block; margin-bottom: 12px; color: #8ab8f5; font-size: 30px; font-weight: 400; }}
  .formula {{ font-size: 34px; }}
  .mathml, .glyphs {{ display: none; }}
  .figure text {{ fill: currentColor; }}
</style>
<h1><small>xentlib</small>{title}</h1>
<div class="formula">{formula}</div>
{figure}"""


def card(language: str) -> str:
    home = (DOCS / f"index.{language}.md").read_text("utf-8")
    formula = typeset(re.search(r"\$\$(.*?)\$\$", home, re.DOTALL)[1].strip(), True)
    drawn = translated(figure(FIGURES / "home.py"), language).replace("<svg", '<svg class="figure"', 1)
    title = re.search(r'^title: "?(.*?)"?$', home, re.MULTILINE)[1]
    return CARD.format(title=title, formula=formula + glyphs(formula), figure=drawn)


def main() -> None:
    handler = functools.partial(QuietHandler, directory=ROOT / "site")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(args=ARGUMENTS, executable_path=shutil.which("chromium"))
        tab = browser.new_page(viewport={"width": 1200, "height": 630})
        for language in LANGUAGES:
            tab.set_content(card(language))
            tab.screenshot(path=ASSETS / f"card.{language}.png")
        tab.set_viewport_size({"width": 1280, "height": 900})
        tab.goto(f"http://127.0.0.1:{server.server_port}/en/", wait_until="networkidle")
        tab.screenshot(path=ASSETS / "home.png")
        server.shutdown()


if __name__ == "__main__":
    main()
