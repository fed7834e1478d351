"""What does my loss tell me? In Chromium, on the bench and on the page of numbers."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PAGES = ["troubleshooting/bench/", "troubleshooting/numbers/"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("folder", "sentence"), [("", "softmax 做了两次"), ("en/", "Softmax was applied twice")])
def test_a_loss_shows_its_causes_with_links(tab, address, page, folder, sentence):
    tab.goto(address + folder + page)
    form = tab.locator("xl-causes")
    form.scroll_into_view_if_needed()
    causes = form.locator("output[name=causes]")
    expect(causes).to_contain_text("ln(1 + (C − 1)/e) = 1.46115 (C = 10)")
    expect(causes).to_contain_text(sentence)
    form.locator("[name=classes]").fill("3")
    expect(causes.locator(".finding")).to_have_count(1)
    expect(causes).to_contain_text("(C = 10)")
    form.locator("[name=classes]").fill("")
    for name, value in (("value", "73.6827"), ("batch", "32")):
        form.locator(f"[name={name}]").fill(value)
    expect(causes.locator(".finding").first).to_contain_text("N ln C = 73.68272 (C = 10, N = 32)")
    form.locator("[name=classes]").fill("10")
    form.locator("[name=value]").fill("0.7315")
    expect(causes.locator(".finding")).to_have_count(0)
    assert causes.locator("a").evaluate("link => link.href") == f"{address}{folder}troubleshooting/bench/"
    form.locator("[name=value]").fill("nan")
    causes.locator("a").first.click()
    tab.wait_for_url(f"{address}{folder}troubleshooting/symptoms/#nan")


@pytest.mark.parametrize("folder", ["", "en"])
def test_from_a_disk_they_are_shown_and_lead_on(tab, offline, folder):
    tab.goto((offline / folder / "troubleshooting" / "numbers.html").as_uri())
    form = tab.locator("xl-causes")
    form.scroll_into_view_if_needed()
    form.locator("[name=value]").fill("nan")
    form.locator("output a").first.click()
    tab.wait_for_url((offline / folder / "troubleshooting" / "symptoms.html").as_uri() + "#nan")


def test_axe_finds_no_barrier(tab, address):
    tab.goto(address + "en/troubleshooting/numbers/")
    tab.locator("xl-causes").scroll_into_view_if_needed()
    tab.locator("xl-causes .finding").first.wait_for()
    found = Axe().run(tab).response["violations"]
    assert [(v["id"], node["target"]) for v in found for node in v["nodes"]] == []
