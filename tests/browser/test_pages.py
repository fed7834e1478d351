"""Every page as a browser shows it."""

from types import SimpleNamespace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.site.pages import PAGES, built, name

SIZES = {"desktop": (1280, 900), "phone": (360, 740)}
SCHEMES = {"desktop": ["default", "slate"], "phone": ["slate"]}
VISITS = [pytest.param((page, size), id=f"{name(page)}-{size}") for page in PAGES for size in SIZES]

SLOWDOWN = {"rate": 4}  # a phone's processor is a quarter as fast as this one

WATCH = """
    window.shift = window.paint = 0;
    const watch = (type, seen) =>
        new PerformanceObserver((list) => list.getEntries().forEach(seen)).observe({ type, buffered: true });
    watch("layout-shift", (entry) => { window.shift += entry.hadRecentInput ? 0 : entry.value; });
    watch("largest-contentful-paint", (entry) => { window.paint = entry.startTime; });
"""
# What a finger must hit; links within text are exempt.
SMALL_TARGETS = """
    [...document.querySelectorAll("button, summary, label[for], .download, .md-nav__link, .md-select__link")]
        .filter((target) => target.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
        .filter((target) => !target.matches(".md-overlay, .md-search__overlay"))
        .map((target) => [target.className, target.getBoundingClientRect()])
        .filter(([, box]) => box.width && (box.width < 43.5 || box.height < 43.5))
        .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)
"""
# Code and outputs that are wider than their column, with all folds and tabs open. On a phone code may scroll: broken
# lines of Python are hard to read, and outputs, which have no coloured tokens, wrap.
WIDE_BLOCKS = """
    (phone) => {
        document.querySelectorAll("details").forEach((fold) => { fold.open = true; });
        document.querySelectorAll(".tabbed-block").forEach((tab) => { tab.style.display = "block"; });
        return [...document.querySelectorAll("article pre")]
            .filter((block) => !(phone && block.querySelector("code span")))
            .filter((block) => [block, block.firstElementChild, block.querySelector("code")]
                .some((box) => box && box.scrollWidth > box.clientWidth + 1))
            .map((block) => block.textContent.slice(0, 80));
    }
"""
# Chinese headings with a line that ends within a word: between two characters, not at a space or a comma.
BROKEN_HEADINGS = r"""
    [...document.querySelectorAll("article :is(h1, h2, h3):lang(zh)")].filter((heading) => {
        const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        let last;
        while (texts.nextNode()) {
            for (let at = 0; at < texts.currentNode.length; at += 1) {
                const range = new Range();
                range.setStart(texts.currentNode, at);
                range.setEnd(texts.currentNode, at + 1);
                const [box] = range.getClientRects();
                if (!box?.width) continue;
                const next = { top: box.top, sign: range.toString() };
                if (last && next.top > last.top + 14 && /\p{sc=Han}{2}/u.test(last.sign + next.sign)) return true;
                last = next;
            }
        }
        return false;
    }).map((heading) => heading.textContent)
"""
# A4 between the margins of a browser, in pixels.
PAPER = {"width": 718, "height": 1000}
# What a reader would have to scroll to see.
CUT_OFF = """
    [...document.querySelectorAll("article *")]
        .filter((box) => box.checkVisibility() && getComputedStyle(box).overflowX !== "visible")
        .filter((box) => !box.closest(".mathml") && box.clientWidth && box.scrollWidth > box.clientWidth + 1)
        .map((box) => `${box.className}: ${box.scrollWidth} > ${box.clientWidth}`)
"""


@pytest.fixture(scope="module", params=VISITS)
def visit(request, chromium, address, slow_address):
    """What a visit to the page brings to light; each page is loaded once for each size of screen."""
    page, size = request.param
    width, height = SIZES[size]
    host = slow_address if size == "phone" else address
    seen = SimpleNamespace(page=name(page), host=host, requests=[], messages=[], bytes=0, math=False, size=size)
    with chromium.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce") as context:
        tab = context.new_page()
        tab.on("request", lambda request: seen.requests.append(request.url))
        tab.on("console", lambda message: seen.messages.append(message.text))
        tab.on("pageerror", lambda error: seen.messages.append(str(error)))
        tab.add_init_script(WATCH)
        chrome = context.new_cdp_session(tab)
        chrome.send("Network.enable")
        chrome.on("Network.loadingFinished", lambda event: add(seen, event["encodedDataLength"]))
        if size == "phone":
            chrome.send("Emulation.setCPUThrottlingRate", SLOWDOWN)
        # A slowed phone takes 4 seconds, 16 on a busy machine; the 30 that it is given otherwise leave too little. Its
        # network is idle for long enough to end the wait before it comes to the scripts: those are waited for, and
        # what they ask for and move.
        tab.goto(host + built(page), timeout=120_000)
        tab.wait_for_timeout(1000)
        chrome.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        seen.math = tab.locator(".arithmatex").count() > 0
        seen.shift, seen.paint = tab.evaluate("[window.shift, window.paint]")
        tab.wait_for_timeout(500)  # for the scripts that wrap tables and add buttons
        seen.barriers = {}
        for scheme in SCHEMES[size]:
            tab.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
            seen.barriers[scheme] = [
                (violation["id"], node["target"], node["html"])
                for violation in Axe().run(tab).response["violations"]
                for node in violation["nodes"]
            ]
        seen.overflow = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        seen.small = tab.evaluate(SMALL_TARGETS)
        seen.broken = tab.evaluate(BROKEN_HEADINGS)
        seen.wide = tab.evaluate(WIDE_BLOCKS, size == "phone")
        tab.set_viewport_size(PAPER)
        tab.emulate_media(media="print")
        seen.cut_off = tab.evaluate(CUT_OFF)
    return seen


def add(seen, length):
    seen.bytes += length


def test_the_page_asks_no_other_host_for_anything(visit):
    assert [url for url in visit.requests if not url.startswith((visit.host, "data:", "blob:"))] == []


def test_no_line_of_a_chinese_heading_ends_within_a_word(visit):
    assert visit.broken == []


def test_the_console_stays_empty(visit):
    assert visit.messages == []  # the Content-Security-Policy would complain here too


def test_nothing_is_wider_than_the_screen(visit):
    assert visit.overflow == 0


def test_code_fits_its_column_on_a_desktop_and_outputs_on_a_phone_too(visit):
    assert visit.wide == []


def test_paper_cuts_nothing_off(visit):
    assert visit.cut_off == []


def test_axe_finds_no_barrier_in_either_scheme(visit):
    assert visit.barriers == {scheme: [] for scheme in SCHEMES[visit.size]}


def test_a_finger_hits_what_it_aims_at(visit):
    assert visit.size == "desktop" or visit.small == []


def test_a_first_visit_is_light(visit):
    assert visit.bytes < (450_000 if visit.math else 120_000)
    assert not [url for url in visit.requests if "mathjax" in url.lower()]


def test_nothing_moves_while_the_page_loads(visit, record_property):
    if visit.size == "phone":
        record_property(f"largest paint on a slow phone, {visit.page}", visit.paint)
    assert visit.shift <= 0.05


def test_the_language_switch_keeps_the_page(tab, address):
    tab.goto(address + "losses/sigmoid/", wait_until="networkidle")
    tab.locator(".md-header .md-select button").hover()
    tab.locator('.md-select__link[hreflang="en"]').click()
    tab.wait_for_url(address + "en/losses/sigmoid/")
    assert tab.locator("h1").inner_text().startswith("Sigmoid cross entropy")


@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize(
    "section",
    [
        "troubleshooting/numbers/#ln-c",
        "troubleshooting/numbers/#outputs",
        "troubleshooting/symptoms/#stuck",
        "neighbours/segmentation/#grey-values",
        "losses/softmax/#stable",
    ],
)
def test_the_table_of_contents_marks_the_section_that_was_jumped_to(tab, address, folder, section):
    tab.goto(address + folder + section, wait_until="networkidle")
    active = tab.locator(".md-sidebar--secondary .md-nav__link--active").last
    expect(active).to_have_attribute("href", section[section.index("#") :])
    below = "document.querySelector(':target').getBoundingClientRect().top"
    assert tab.evaluate(f"{below} - document.querySelector('.md-header').getBoundingClientRect().bottom") > 4


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_copy_button_is_seen_before_it_is_pointed_at(chromium, address, scheme):
    with chromium.new_context(color_scheme=scheme) as context:
        tab = context.new_page()
        tab.goto(address + "losses/sigmoid/", wait_until="networkidle")
        button = tab.locator(".md-code__button").first
        colour = "element => getComputedStyle(element).color"
        assert button.evaluate(colour) == tab.locator(".verified").evaluate(colour)  # which axe measures


# Scrolled more than once: Material passes over the first place where a page rests, as the one where it was opened.
READING = """section => {
  document.getElementById(section).scrollIntoView()
  scrollBy(0, performance.now() % 20)
  return location.hash === "#" + section
}"""


def test_the_language_switch_keeps_the_section(tab, address):
    tab.goto(address + "losses/sigmoid/", wait_until="networkidle")
    tab.wait_for_function(READING, arg="gradient", polling=500)  # the section that is being read, not one clicked
    tab.locator(".md-header .md-select button").hover()
    tab.locator('.md-select__link[hreflang="en"]').click()
    tab.wait_for_url(address + "en/losses/sigmoid/#gradient")


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


@pytest.mark.parametrize(
    ("page", "definition"),
    [
        ("losses/softmax/", "最后一层的输出，还没有经过 sigmoid 或 softmax"),
        ("en/losses/softmax/", "What the last layer returns before"),
    ],
)
def test_a_term_shows_its_definition_and_leads_to_the_glossary(tab, address, page, definition):
    tab.goto(address + page, wait_until="networkidle")
    term = tab.locator("a.term").first
    term.hover()
    tooltip = tab.locator(".md-tooltip2--active")
    tooltip.wait_for()
    assert tooltip.inner_text().startswith(definition)
    term.click()
    tab.wait_for_url("**/reference/glossary/#logits")
    assert tab.locator(":target").inner_text().startswith("logit")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_words_of_a_figure_have_the_colour_of_the_text(chromium, address, scheme):
    with chromium.new_context(color_scheme=scheme) as context:
        tab = context.new_page()
        tab.goto(address + "losses/sigmoid/")
        fill = "document.querySelector('svg.figure text:not([style*=fill])')"
        assert tab.evaluate(f"getComputedStyle({fill}).fill === getComputedStyle({fill}).color")
        assert tab.evaluate(f"getComputedStyle({fill}).fill") not in ("none", "rgb(0, 0, 0)")


def test_an_address_over_a_folded_answer_opens_it_and_no_other(tab, address):
    tab.goto(address + "en/concepts/entropy/#both-rise")
    answer, other = (tab.locator(f"#{heading} + details") for heading in ("both-rise", "rare-baseline"))
    expect(answer).to_have_attribute("open", "")
    expect(other).not_to_have_attribute("open", "")
    tab.evaluate("location.hash = 'rare-baseline'")
    expect(other).to_have_attribute("open", "")


def test_an_address_within_a_folded_answer_opens_it(tab, address):
    tab.goto(address + "en/frameworks/same_input/")
    cell = tab.locator(".matrix td a.right").first
    fold = tab.locator(f"details:has({cell.get_attribute('href')})")
    expect(fold).not_to_have_attribute("open", "")
    cell.click()
    expect(fold).to_have_attribute("open", "")


@pytest.mark.parametrize("width", [1280, 390])
def test_no_line_of_a_row_of_links_begins_with_a_dot(tab, address, width):
    tab.set_viewport_size({"width": width, "height": 844})
    tab.goto(address + "en/")
    first_of_its_line = """
        row => [...row.querySelectorAll("a")].filter((link, n, all) => !n || link.offsetTop > all[n - 1].offsetTop)
            .map(link => Math.round(link.getBoundingClientRect().left - row.getBoundingClientRect().left))
    """
    for row in tab.locator(".row").all():
        assert set(row.evaluate(first_of_its_line)) == {3}  # too little for its dot, which lies further left
        assert row.evaluate("row => getComputedStyle(row).overflowX") == "clip"
