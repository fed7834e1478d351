"""Every page as a browser shows it."""

import pytest

from tests.site.pages import LANGUAGES, PAGES, built, name


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_page_loads_from_its_own_host_alone_without_a_console_message(tab, address, page):
    requests, messages = [], []
    tab.on("request", lambda request: requests.append(request.url))
    tab.on("console", lambda message: messages.append(message.text))
    tab.on("pageerror", lambda error: messages.append(str(error)))
    tab.goto(address + built(page), wait_until="networkidle")
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []
    assert messages == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_formula_is_typeset(tab, address, page):
    tab.goto(address + built(page), wait_until="networkidle")
    formulas = tab.locator(".arithmatex").count()
    assert tab.locator(".arithmatex mjx-container").count() == formulas
    assert tab.locator("mjx-merror").count() == 0


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_nothing_is_wider_than_the_page(tab, address, page):
    tab.goto(address + built(page), wait_until="networkidle")
    wide = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "words",
    ["logits", "log1p", "sigmoid_cross_entropy_with_logits", "1.461150", "must have the same shape"],
)
def test_search_finds_words_identifiers_numbers_and_messages(tab, address, language, words):
    assert found(tab, address, language, words)


@pytest.mark.parametrize("words", ["交叉熵", "数值", "稳定", "损失", "独热"])
def test_search_finds_chinese_words(tab, address, words):
    assert found(tab, address, "zh", words)


def found(tab, address, language, words):
    """The addresses that the site's own search lists."""
    folder = "en/" if language == "en" else ""
    tab.goto(address + folder, wait_until="networkidle")
    tab.keyboard.press("/")
    tab.keyboard.type(words)
    tab.locator(".md-search-result__link").first.wait_for(timeout=5000)
    links = tab.locator(".md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    english = [link.removeprefix(address).startswith("en/") for link in links]
    assert set(english) == {language == "en"}
    return links


def test_the_language_switch_keeps_the_page(tab, address):
    tab.goto(address + "losses/sigmoid/", wait_until="networkidle")
    tab.locator(".md-header .md-select button").hover()
    tab.locator('.md-select__link[hreflang="en"]').click()
    tab.wait_for_url(address + "en/losses/sigmoid/")
    assert tab.locator("h1").inner_text().startswith("Sigmoid cross entropy")


def test_the_copy_button_copies_the_code_alone(chromium, address):
    with chromium.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        tab = context.new_page()
        tab.goto(address + "losses/sigmoid/", wait_until="networkidle")
        block = tab.locator(".highlight").first
        block.hover()
        block.locator("button, .md-clipboard").first.click()
        copied = tab.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("import xentlib as xl")
        assert "[0.006715" not in copied
