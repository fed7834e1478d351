"""The figures that move, in Chromium: their numbers, by keyboard, without JavaScript, on paper, on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.site.numbers import backing, numbers
from tests.site.pages import DOCS, LANGUAGES

FIGURES = {
    "sigmoid": "losses/sigmoid",
    "softmax": "concepts/logits",
    "precision": "concepts/stability",
    "simplex": "concepts/gradients",
    "reduction": "concepts/reduction",
}
each_figure = pytest.mark.parametrize("name", FIGURES)


def opened(tab, address, name, language="en"):
    tab.goto(f"{address}{'en/' if language == 'en' else ''}{FIGURES[name]}/")
    figure = tab.locator(f"xl-{name}")
    figure.scroll_into_view_if_needed()
    figure.locator("svg.live").wait_for()
    return figure


@each_figure
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_of_its_first_state_are_printed_by_a_snippet_of_the_page(tab, address, name, language):
    said = opened(tab, address, name, language).locator("output").inner_text()
    backed = backing((DOCS / f"{FIGURES[name]}.{language}.md").read_text("utf-8"))
    shown = [number for number in numbers(said) if number.published]
    assert len(shown) >= (1 if name == "precision" else 3)
    assert [number.text for number in shown if not any(number.rounds(value) for value in backed)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_a_disk_they_move_too(tab, offline, language):
    for name, page in FIGURES.items():
        tab.goto((offline / ("en" if language == "en" else "") / f"{page}.html").as_uri())
        figure = tab.locator(f"xl-{name}")
        figure.scroll_into_view_if_needed()
        figure.locator("svg.live").wait_for()
        before = figure.locator("output").inner_text()
        slider = figure.locator("input[type=range]").first
        slider.focus()
        slider.press("Home")
        expect(figure.locator("output")).not_to_have_text(before.replace("\n", ""))


@each_figure
def test_arrow_keys_change_numbers_and_drawing(tab, address, name):
    figure = opened(tab, address, name)
    for control in figure.locator("input, select").all():
        before = figure.locator("output").inner_text(), figure.locator("svg.live").inner_html()
        control.focus()
        tab.keyboard.press("ArrowDown")
        if (figure.locator("output").inner_text(), figure.locator("svg.live").inner_html()) == before:
            tab.keyboard.press("ArrowUp")  # it was at its end
        assert (figure.locator("output").inner_text(), figure.locator("svg.live").inner_html()) != before


def test_a_shift_changes_no_probability_and_a_temperature_does(tab, address):
    figure = opened(tab, address, "softmax")
    before = figure.locator("output").inner_text()
    figure.locator("[name=shift]").fill("50")
    expect(figure.locator("output")).to_have_text(before.replace("\n", ""))
    figure.locator("[name=temperature]").fill("4")
    expect(figure.locator("output")).not_to_have_text(before.replace("\n", ""))


def test_a_pointer_drags_the_point(tab, address):
    figure = opened(tab, address, "sigmoid")
    box = figure.locator("svg.live").bounding_box()
    tab.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tab.mouse.down()
    tab.mouse.up()
    assert abs(float(figure.locator("[name=logit]").input_value())) < 1


@each_figure
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_it_comes_alive(chromium, address, name, width):
    with chromium.new_context(viewport={"width": width, "height": 900}) as context:
        tab = context.new_page()
        held = []
        tab.route("**/figures.*.bundle.js", lambda route: held.append(route))
        tab.goto(f"{address}en/{FIGURES[name]}/")
        figure = tab.locator(f"xl-{name}")
        figure.scroll_into_view_if_needed()
        while not held:
            tab.wait_for_timeout(50)
        before = figure.bounding_box()["height"]
        held[0].continue_()
        figure.locator("svg.live").wait_for()
        assert abs(figure.bounding_box()["height"] - before) <= 24  # a line of the caption
        assert tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


@each_figure
def test_a_phone_has_touch_and_less_motion_and_meets_no_barrier(chromium, address, name):
    phone = dict(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, reduced_motion="reduce")
    with chromium.new_context(**phone) as context:
        tab = context.new_page()
        figure = opened(tab, address, name)
        for slider in figure.locator("input[type=range]").all():
            before, width = slider.input_value(), slider.bounding_box()["width"]
            slider.tap(position={"x": 0.8 * width, "y": 5})
            if slider.input_value() == before:
                slider.tap(position={"x": 0.2 * width, "y": 5})
            assert slider.input_value() != before
        moving = "name => document.getAnimations().filter((a) => a.effect.target.closest(`xl-${name}`)).length"
        assert tab.evaluate(moving, name) == 0
        assert tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        for scheme in ("default", "slate"):
            tab.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
            found = Axe().run(tab, context={"include": [f"xl-{name}"]}).response["violations"]
            assert [(v["id"], node["target"]) for v in found for node in v["nodes"]] == []


@each_figure
def test_the_tab_key_reaches_each_control_and_shows_where_it_is(tab, address, name):
    figure = opened(tab, address, name)
    names = [control.get_attribute("name") for control in figure.locator("input, select").all()]
    figure.locator("input, select").first.focus()
    reached = []
    for _ in names:
        shown = (
            "(e => getComputedStyle(e).outlineStyle !== 'none' && e.matches(':focus-visible'))(document.activeElement)"
        )
        reached.append((tab.evaluate("document.activeElement.name"), tab.evaluate(shown)))
        tab.keyboard.press("Tab")
    assert reached == [(each, True) for each in names]


@each_figure
def test_without_javascript_and_on_paper_the_drawn_figure_is_seen(chromium, tab, address, name):
    figure = opened(tab, address, name)
    tab.emulate_media(media="print")
    assert figure.locator("svg.still").is_visible()
    assert not figure.locator("svg.live").is_visible() and not figure.locator(".controls").is_visible()
    with chromium.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(f"{address}{FIGURES[name]}/")
        assert plain.locator(f"xl-{name} svg.figure").is_visible()
        assert not plain.locator(f"xl-{name} .controls").is_visible()
