"""The site's own search, as readers use it: their words, their numbers, their messages."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.site.pages import LANGUAGES, ROOT

from . import searching

# The least share of the queries of tests/relevance of which an answer is the first result, and among the first three.
LEAST = {
    ("zh", "tuned"): {"hit@1": 0.77, "hit@3": 0.97},
    ("zh", "kept"): {"hit@1": 0.68, "hit@3": 0.93},
    ("en", "tuned"): {"hit@1": 0.86, "hit@3": 0.95},
    ("en", "kept"): {"hit@1": 0.74, "hit@3": 0.93},
}
SLOWDOWN = 4


@pytest.fixture(scope="module", params=LANGUAGES)
def box(request, chromium, address):
    """The search box of a language on a processor a quarter as fast, and how to ask it."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        tab = context.new_page()
        searching.opened(tab, address, request.param)
        context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        tab.evaluate("times => { window.slowdown = times; }", SLOWDOWN)
        yield request.param, lambda queries: searching.asked(tab, address, request.param, queries)


def report(record_property, what: str, measured: dict[str, float]):
    record_property(f"search, {what}", ", ".join(f"{name} {value:.3g}" for name, value in measured.items()))


@pytest.mark.parametrize("part", searching.SETS)
def test_what_people_type_finds_the_section_that_answers(box, part, record_property):
    language, ask = box
    found = ask(searching.queries(language, part))
    measured = searching.summary(found)
    report(record_property, f"{language}, {part}", measured | searching.times("pasted query", found))
    missed = [f"{answer.query}: place {answer.rank}, first {answer.first}" for answer in found if not answer.shown]
    least = LEAST[language, part]
    assert {name: measured[name] >= share for name, share in least.items()} == dict.fromkeys(least, True), missed


def test_each_key_is_answered_while_a_query_is_typed(box, record_property):
    language, ask = box
    found = ask(searching.keystrokes(list(searching.queries(language, "kept"))[::10]))
    report(record_property, f"{language}, typed", searching.times("key", found))
    assert sum(answer.places != [] for answer in found) >= 0.97 * len(found)


@pytest.mark.parametrize(
    ("digits", "section"),
    [(digits, "ln-c") for digits in ("0.69", "0.693", "0.6931", "0.693147", "2.30", "2.303")]
    + [("1.46", "softmax-twice"), ("1.4611", "softmax-twice"), ("1.4612", "softmax-twice"), ("16.118", "clips")],
)
def test_a_number_as_it_is_printed_leads_to_its_row(box, digits, section):
    _, ask = box
    numbers = "troubleshooting/numbers/#"
    (answer,) = ask({digits: {numbers + section, numbers + "table"}})
    assert answer.rank == 1


@pytest.mark.parametrize(
    ("typed", "same"), [("-100", "100"), ("-inf", "inf"), ("+loss -nan", "loss nan"), ('"nan"', "nan")]
)
def test_a_sign_is_no_operator(box, typed, same):
    _, ask = box
    (one,) = ask({typed: set()})
    (other,) = ask({same: set()})
    assert one.places == other.places != []


def test_the_home_page_does_not_take_the_first_place(box):
    language, ask = box
    words = (
        ["损失 nan", "损失 1.4612", "损失为负"] if language == "zh" else ["loss nan", "loss 1.4612", "negative loss"]
    )
    assert "" not in [answer.first for answer in ask({word: set() for word in words})]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("message", "anchor"),
    [
        ("ValueError: `logits` and `labels` must have the same shape, received ((32, 1) vs (32,)).", "same-shape"),
        ("ValueError: Shapes (None, 1) and (None, 5) are incompatible", "shapes-incompatible"),
        ("RuntimeError: 1D target tensor expected, multi-target not supported", "multi-target"),
        ("IndexError: Target 10 is out of bounds.", "out-of-bounds"),
        ("\"log_softmax_lastdim_kernel_impl\" not implemented for 'Int'", "not-implemented"),
        ("You are using a softmax over axis -1 of a tensor of shape (None, 1).", "softmax-over-one"),
        ("y_true and y_prob contain different number of classes: 9 vs 10.", "different-classes"),
        ("Gradient only defined for scalar-output functions. Output had shape: (32,).", "scalar-output-functions"),
    ],
)
def test_a_pasted_error_message_finds_its_section_first(chromium, address, language, message, anchor):
    with chromium.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        tab = context.new_page()
        tab.goto(address + ("en/" if language == "en" else ""))
        tab.evaluate("message => navigator.clipboard.writeText(message)", message)
        searching.open_box(tab)
        tab.keyboard.press("Control+V")
        first = tab.locator(".md-search-result__link").first
        first.wait_for()
        assert first.get_attribute("href").endswith(f"#{anchor}")


@pytest.mark.parametrize(("folder", "words"), [("", "损失不下降"), ("en/", "loss stuck")])
def test_a_result_names_its_page_and_leads_to_its_section(tab, address, folder, words):
    tab.goto(address + folder)
    page = tab.request.get(f"{address}{folder}troubleshooting/symptoms/").text()
    searching.open_box(tab)
    tab.keyboard.insert_text(words)  # as an input method does, without a key
    first = tab.locator(".md-search-result__link").first
    first.wait_for()
    assert first.locator(".md-search-result__page").inner_text() in page
    tab.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/troubleshooting/symptoms/*#stuck")
    assert tab.locator("#stuck").is_visible()
    assert tab.evaluate("CSS.highlights.get('sought').size")


# What is marked, with the characters before and after it and whether it is code.
MARKED = """
    [...(CSS.highlights.get("sought") ?? [])].map(({ startContainer: node, startOffset: start, endOffset: end }) => [
        node.data.slice(start, end), node.data.slice(0, start).slice(-1) + node.data.slice(end).slice(0, 1),
        node.parentElement.closest("code, .install, .verified") !== null,
    ])
"""


def test_a_page_that_was_found_marks_whole_words_and_numbers_of_its_prose(tab, address):
    tab.goto(address + "en/troubleshooting/numbers/?h=applied+1.4612+at+0+label")
    marked = tab.evaluate(MARKED)
    words = {word.lower() for word, _, _ in marked}
    assert (
        {"applied", "1.461150", "0", "labels", "label"}
        <= words
        <= {"applied", "1.461150", "1.4612", "at", "0", "labels", "label"}
    )
    assert not any(code for _, _, code in marked)
    assert not any(re.search(r"[\w]", around) for _, around, _ in marked)
    assert tab.locator("article mark").count() == 0


@pytest.mark.parametrize(
    ("typed", "words"), [("损失不下降", {"损失不下降"}), ("平滑与梯度消失", {"平滑", "梯度", "消失"})]
)
def test_chinese_is_marked_as_it_was_typed_or_by_its_words(tab, address, typed, words):
    tab.goto(f"{address}troubleshooting/symptoms/?h={typed}")
    assert {word for word, _, _ in tab.evaluate(MARKED)} <= words
    assert tab.evaluate(MARKED)


def test_a_completion_does_not_lie_under_words_that_scroll(chromium, address):
    with chromium.new_context(viewport={"width": 390, "height": 844}) as context:
        tab = context.new_page()
        tab.goto(address + "en/")
        tab.evaluate("document.getElementById('__search').click()")
        field, ghost = tab.locator(".md-search__input"), tab.locator(".md-search__suggest")
        field.press_sequentially("softm")
        expect(ghost).to_have_text("softmax")
        field.press_sequentially("ax cross entropy with logits in TensorFlow and in kera")
        assert field.evaluate("field => field.scrollWidth > field.clientWidth")
        expect(ghost).to_be_empty()


def test_more_results_follow_the_first_but_not_under_the_readers_hand(tab, address):
    tab.goto(address + "en/")
    results = tab.locator(".md-search-result__link")
    searching.open_box(tab)
    tab.keyboard.type("softmax")
    expect(results).to_have_count(10)
    tab.evaluate(
        """() => {
            const list = document.querySelector(".md-search-result__list");
            new MutationObserver(() => list.querySelector("a")?.focus()).observe(list, { childList: true });
        }"""
    )
    tab.keyboard.insert_text(" twice")
    expect(results).to_have_count(3)
    tab.wait_for_timeout(500)
    expect(results).to_have_count(3)
    expect(results.first).to_be_focused()


@pytest.mark.parametrize(("folder", "words"), [("", "qqqzzzxx"), ("en/", "qqqzzzxx")])
def test_nothing_found_offers_other_ways_in(tab, address, folder, words):
    tab.goto(address + folder)
    searching.open_box(tab)
    tab.keyboard.type(words)
    offered = tab.locator(".nothing-found a")
    offered.first.wait_for()
    links = offered.evaluate_all("links => links.map(link => link.href)")
    pages = [f"{address}{folder}troubleshooting/{page}/" for page in ("symptoms", "numbers", "messages")]
    assert links == pages
    assert [tab.request.get(page).status for page in pages] == [200] * 3
    tab.locator(".md-search__input").fill("softmax")
    tab.locator(".md-search-result__link").first.wait_for()
    assert offered.count() == 0


def test_nothing_found_offers_the_words_that_look_alike(tab, address):
    tab.goto(address + "en/")
    searching.open_box(tab)
    tab.keyboard.type("qqsoftmixqq")
    alike = tab.locator(".nearest a").first
    alike.wait_for()
    words = alike.inner_text()
    assert "soft" in words
    alike.click()
    tab.wait_for_url("**/en/?q=*")
    tab.locator(".md-search-result__link").first.wait_for()
    assert tab.locator(".md-search__input").input_value() == words


def test_nobody_who_does_not_search_loads_the_index_or_the_engine(tab, address):
    requests = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(address + "losses/softmax/", wait_until="networkidle")
    tab.wait_for_timeout(500)
    late = ("search_index.json", "minisearch.js")
    assert [url for url in requests if url.endswith(late)] == []
    searching.open_box(tab)
    tab.keyboard.type("softmax")
    tab.locator(".md-search-result__link").first.wait_for()
    assert sorted(url.rpartition("/")[2] for url in requests if url.endswith(late)) == [
        "minisearch.js",
        "search_index.json",
    ]


@pytest.mark.parametrize(
    ("published", "packed"), [("minisearch.js", "dist/umd/index.js"), ("minisearch.LICENSE.txt", "LICENSE.txt")]
)
def test_the_engine_is_the_one_that_npm_has(published, packed):
    package = ROOT / ".venv" / "html" / "node_modules" / "minisearch"
    assert (ROOT / "docs" / "assets" / published).read_bytes() == Path(package / packed).read_bytes()
