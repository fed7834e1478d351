"""Readers without JavaScript, without a mouse, without a network, with paper."""

from urllib.parse import parse_qs, urlsplit

import pytest
import xentlib
import yaml
from lxml import html
from playwright.sync_api import expect

from tests.site.build import REPOSITORY
from tests.site.conftest import SITE_URL
from tests.site.pages import ROOT

from .searching import open_box, press


@pytest.fixture
def plain(chromium):
    """A tab with JavaScript off."""
    with chromium.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()


def test_without_javascript_a_page_can_be_read(plain, address):
    plain.goto(address + "losses/softmax/")
    formulas = plain.locator("div.arithmatex svg")
    assert formulas.count() > 3
    assert formulas.first.bounding_box()["height"] > 20
    assert plain.locator(".highlight").first.is_visible()
    plain.get_by_text("PyTorch", exact=True).first.click()
    assert plain.get_by_text("import torch").first.is_visible()


def test_without_javascript_the_language_can_be_switched(plain, address):
    plain.goto(address + "losses/softmax/")
    plain.locator(".md-header .md-select button").hover()
    plain.locator('.md-select__link[hreflang="en"]').click()
    plain.wait_for_url(address + "en/losses/softmax/")


def test_the_keyboard_reaches_menu_search_and_languages(chromium, address):
    with chromium.new_context(viewport={"width": 360, "height": 740}) as context:
        tab = context.new_page()
        tab.goto(address + "losses/softmax/", wait_until="networkidle")
        reached = []
        for _ in range(14):
            tab.keyboard.press("Tab")
            reached.append(tab.evaluate("document.activeElement.htmlFor || document.activeElement.classList[0]"))
        assert reached[0] == "md-skip"
        assert {"__drawer", "__search", "md-select__link"} <= set(reached)


def test_enter_opens_the_menu(chromium, address):
    with chromium.new_context(viewport={"width": 360, "height": 740}) as context:
        tab = context.new_page()
        tab.goto(address + "losses/softmax/", wait_until="networkidle")
        tab.locator("label.md-header__button[for=__drawer]").focus()
        press(tab, "Enter")
        expect(tab.locator("#__drawer")).to_be_checked()


def test_what_scrolls_in_its_own_box_takes_the_focus(chromium, address):
    with chromium.new_context(viewport={"width": 360, "height": 740}) as context:
        tab = context.new_page()
        tab.goto(address + "losses/softmax/", wait_until="networkidle")
        formula = tab.locator("div.arithmatex[tabindex='0']").first
        formula.focus()
        tab.keyboard.press("ArrowRight")
        expect(formula).not_to_have_js_property("scrollLeft", 0)


def test_those_who_want_no_motion_get_none(chromium, address):
    with chromium.new_context(reduced_motion="reduce") as context:
        tab = context.new_page()
        tab.goto(address)
        longest = "Math.max(...[...document.all].map(e => parseFloat(getComputedStyle(e).transitionDuration)))"
        assert tab.evaluate(longest) < 0.001


def test_paper_shows_the_text_and_nothing_to_click(tab, address):
    tab.goto(address + "losses/softmax/", wait_until="networkidle")
    tab.emulate_media(media="print")
    assert tab.locator("h1").is_visible()
    for control in (".md-header", ".md-sidebar--primary", ".download", ".md-code__nav", ".headerlink"):
        assert not tab.locator(control).first.is_visible(), control


@pytest.mark.parametrize(
    ("start", "words", "folder"), [("index.html", "交叉熵", ""), ("en/index.html", "1.4612", "en/")]
)
def test_from_a_disk_the_site_can_be_read_and_searched(tab, offline, start, words, folder):
    messages, requests = [], []
    tab.on("console", lambda message: messages.append(message.text))
    tab.on("pageerror", lambda error: messages.append(str(error)))
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto((offline / folder / "index.html").as_uri(), wait_until="networkidle")
    open_box(tab)
    tab.keyboard.type(words)
    tab.keyboard.press("End")
    tab.locator(".md-search-result__link").first.wait_for()
    links = tab.locator(".md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    root = offline.as_uri() + "/"
    assert all(link.startswith(root + folder) for link in links)
    assert folder or not any(link.startswith(root + "en/") for link in links)
    assert messages == []
    assert [url for url in requests if not url.startswith(("file:", "data:", "about:"))] == []


def test_with_a_repository_a_page_can_be_edited_and_a_number_reported(offline):
    document = html.parse(offline / "en" / "losses" / "softmax.html")
    assert document.xpath("//a[@rel='edit']/@href") == [f"{REPOSITORY}/edit/main/docs/losses/softmax.en.md"]
    (report,) = document.xpath("//a[contains(@href, '/issues/new')]/@href")
    asked = {name: value for name, (value,) in parse_qs(urlsplit(report).query).items()}
    template = ROOT / ".github" / "ISSUE_TEMPLATE" / asked.pop("template")
    assert report.startswith(REPOSITORY)
    assert asked == {"page": f"{SITE_URL}en/losses/softmax.html", "version": xentlib.__version__}
    assert set(asked) < {field["id"] for field in yaml.safe_load(template.read_text("utf-8"))["body"]}
