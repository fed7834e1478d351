"""The built site: it shows the records, its links lead somewhere, it asks no other host for anything."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from urllib.parse import unquote, urljoin, urlsplit

import markdown
import pytest
from lxml import html

from hooks.executed_code import BACKENDS, COMPILED, MARKDOWN, SNIPPETS, difference, fences, record, recorded_on
from hooks.figures import words

from .conftest import SITE_URL
from .pages import LANGUAGES, PAGES, built, name

FIGURE_NAMES = set("XLA clip exp float16 float32 float64 sigmoid softmax sparse tanh tf.function".split())
FIGURE_NAMES |= set("JAX Keras NaN NumPy PyTorch SciPy TensorFlow ULP numpy scikit-learn xentlib".split())
# Where a defect of a framework is reported.
FRAMEWORKS = ("google-deepmind/optax", "jax-ml/jax", "keras-team/keras", "pytorch/pytorch", "tensorflow/tensorflow")
TRACKERS = tuple(f"https://github.com/{repository}/issues/new?" for repository in FRAMEWORKS)
LOADING = {"src", "srcset", "poster", "data", "action"}  # attributes that make a browser fetch something


def code_blocks(document):
    return ["".join(code.itertext()) for code in document.cssselect("article pre > code")]


def expected_blocks(page):
    found = fences(page.read_text("utf-8"))
    included = {fence.included for fence in found}
    for fence in found:
        if fence.runs:
            if fence.info != MARKDOWN:
                yield fence.snippet.read_text("utf-8")
                yield record(fence.snippet).read_text("utf-8")
            if difference(fence.snippet).is_file():
                yield difference(fence.snippet).read_text("utf-8")
        else:
            yield fence.text
            if fence.included and fence.included.suffix == ".out":
                for places in (BACKENDS, COMPILED):
                    elsewhere = [recorded_on(fence.included, place) for place in places]
                    known = [path.read_text("utf-8") for path in elsewhere if path.is_file() and path not in included]
                    yield from dict.fromkeys(known)


def without_annotations(code):
    """Material turns `# (1)!` into a button; the text of the code keeps `# (1)`."""
    return re.sub(r"(# \(\d+\))!", r"\1", code).strip()


@pytest.mark.parametrize("page", [page for page in PAGES if ":::" not in page.read_text("utf-8")], ids=name)
def test_the_page_shows_each_snippet_and_its_record(page, documents):
    shown = [without_annotations(code) for code in code_blocks(documents[built(page)])]
    assert shown == [without_annotations(code) for code in expected_blocks(page)]


def tables(document):
    """The cells of each table, row by row."""
    return [
        [[cell.text_content().strip() for cell in row] for row in table.iter("tr")] for table in document.iter("table")
    ]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_page_shows_each_table_that_a_snippet_prints(page, documents):
    shown = tables(documents[built(page)])
    for fence in fences(page.read_text("utf-8")):
        if fence.info == MARKDOWN:
            recorded = markdown.markdown(record(fence.snippet).read_text("utf-8"), extensions=["tables"])
            printed = tables(html.fragment_fromstring(recorded, create_parent=True))
            assert printed
            assert [table for table in printed if table not in shown] == []


def test_every_source_page_is_built(documents):
    assert {built(page) for page in PAGES} | {"404.html"} == set(documents)


def test_every_internal_link_and_anchor_leads_somewhere(site, documents):
    broken = []
    anchors = {path: set(document.xpath("//@id")) for path, document in documents.items()}
    for path, document in documents.items():
        for href in document.xpath("//a/@href"):
            target = urlsplit(urljoin(SITE_URL + path, href))
            if not target.geturl().startswith(SITE_URL):
                continue
            file = unquote(target.geturl().removeprefix(SITE_URL).partition("#")[0])
            file += "index.html" if file.endswith("/") or not file else ""
            if file not in anchors and (site / file).is_file():
                continue
            if file not in anchors or (target.fragment and unquote(target.fragment) not in anchors[file]):
                broken.append((path, href))
    assert broken == []


def test_no_element_is_loaded_from_another_host(documents):
    foreign = [
        (path, element.tag, value)
        for path, document in documents.items()
        for element in document.iter("*")
        for attribute, value in element.attrib.items()
        if attribute in LOADING or (element.tag == "link" and attribute == "href")
        if urlsplit(value).netloc and not value.startswith(SITE_URL)
    ]
    assert foreign == []


def test_no_stylesheet_refers_to_another_host(site):
    assert [
        path for path in site.rglob("*.css") if re.search(r"url\(['\"]?(https?:)?//", path.read_text("utf-8"))
    ] == []


def test_the_language_is_declared_and_the_twins_know_each_other(documents):
    for page in PAGES:
        document = documents[built(page)]
        language = name(page).rsplit(".", 1)[1]
        alternates = document.xpath("//link[normalize-space(@rel)='alternate'][@hreflang]")
        twins = {link.get("hreflang"): link.get("href") for link in alternates}
        path = built(page).removeprefix("en/").removesuffix("index.html")
        assert document.get("lang") == {"zh": "zh-Hans", "en": "en"}[language]
        assert twins == {
            "zh-Hans": SITE_URL + path,
            "en": f"{SITE_URL}en/{path}",
            "x-default": SITE_URL + path,
        }


def test_the_language_switch_keeps_the_page(documents):
    for page in PAGES:
        switch = documents[built(page)].cssselect(".md-select__link")
        path = built(page).removeprefix("en/").removesuffix("index.html")
        links = [urljoin(SITE_URL + built(page), link.get("href")) for link in switch]
        assert links == [SITE_URL + path, f"{SITE_URL}en/{path}"], name(page)


@pytest.mark.parametrize(("language", "folder"), [("zh", ""), ("en", "en/")])
def test_search_lists_only_pages_of_the_readers_language(site, documents, language, folder):
    index = json.loads((site / folder / "search" / "search_index.json").read_text("utf-8"))
    found = {entry["location"].partition("#")[0] for entry in index["docs"]}
    pages = {built(page) for page in PAGES if name(page).endswith(language)}
    assert {f"{folder}{location}index.html" for location in found} == pages
    assert index["config"]["lang"] == [language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_navigation_is_left_in_the_other_language(documents, language):
    document = documents["index.html" if language == "zh" else "en/index.html"]
    labels = [" ".join(label.itertext()).strip() for label in document.cssselect(".md-tabs .md-tabs__link")]
    assert labels
    for label in labels:
        assert bool(re.search(r"[\u4e00-\u9fff]", label)) == (language == "zh")


def test_each_figure_is_drawn_into_its_page_with_its_description_and_caption(documents):
    for page in PAGES:
        wanted = re.findall(r"!\[(.*?)\]\(\S*figures/\w+\.svg \"(.*?)\"\)", page.read_text("utf-8"))
        drawn = documents[built(page)].xpath("//figure[*[@role='img']]")
        assert [(figure[0].get("aria-label"), figure[1].text_content()) for figure in drawn] == wanted


def test_the_words_of_a_figure_are_in_the_language_of_its_page(documents):
    chinese = words()
    for page in PAGES:
        texts = documents[built(page)].xpath("//*[@role='img']//text/text()")
        if page.name.endswith(".zh.md"):
            assert not [text for text in texts if chinese.get(text, text) != text]
            texts = [text for text in texts if text not in chinese.values()]
            assert not [text for text in texts if set(re.findall(r"[A-Za-z][A-Za-z.\d-]{2,}", text)) - FIGURE_NAMES], (
                page
            )
        else:
            assert not [text for text in texts if re.search(r"[\u4e00-\u9fff]", text)]


def test_the_404_page_speaks_both_languages(documents):
    text = " ".join(documents["404.html"].itertext())
    assert "页面不存在" in text
    assert "Page not found" in text


def test_no_id_occurs_twice_in_a_page(documents):
    for path, document in documents.items():
        ids = document.xpath("//@id")
        assert sorted(ids) == sorted(set(ids)), path


def test_each_snippet_can_be_downloaded_beside_its_code(site, documents):
    for page in PAGES:
        document = documents[built(page)]
        blocks = [fence for fence in fences(page.read_text("utf-8")) if fence.info != MARKDOWN]
        shown = [fence.included for fence in blocks if fence.runs or fence.shows_framework]
        links = [urljoin(SITE_URL + built(page), link.get("href")) for link in document.cssselect("a.download")]
        assert links == [f"{SITE_URL}snippets/{snippet.relative_to(SNIPPETS).as_posix()}" for snippet in shown]
        for link, snippet in zip(links, shown):
            assert (site / link.removeprefix(SITE_URL)).read_bytes() == snippet.read_bytes()


def test_the_policy_allows_the_pages_own_scripts_and_no_other(documents):
    for path, document in documents.items():
        (policy,) = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        directives = dict(directive.strip().split(" ", 1) for directive in policy.split(";"))
        inline = document.xpath("//script[not(@src) and not(@type)]/text()")
        hashes = {f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in inline}
        assert directives["default-src"] == "'none'"
        assert set(directives["script-src"].split()) == {"'self'", *hashes}, path
        assert not re.search(r"https?:|\*|unsafe-eval", policy)


def test_every_page_describes_itself_to_those_who_share_it(site, documents):
    for page in PAGES:
        document = documents[built(page)]
        shared = {meta.get("property"): meta.get("content") for meta in document.cssselect("meta[property^='og:']")}
        title = re.search(r'^title: "?(.*?)"?$', page.read_text("utf-8"), re.MULTILINE)[1]
        (canonical,) = document.xpath("//link[@rel='canonical']/@href")
        assert canonical == shared["og:url"] == SITE_URL + built(page).removesuffix("index.html")
        assert shared["og:title"] == title
        assert shared["og:description"] == document.xpath("string(//meta[@name='description']/@content)")
        assert (site / shared["og:image"].removeprefix(SITE_URL)).is_file()


def test_no_link_offers_to_edit_while_the_repository_has_no_address(documents):
    for document in documents.values():
        reported = set(document.xpath("//a[contains(@href, 'issues/new')]/@href"))
        assert [address for address in reported if not address.startswith(TRACKERS)] == []
        assert document.xpath("//a[@rel='edit']") == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_markdown_copy_holds_the_code_and_its_output(page, site, documents):
    (link,) = documents[built(page)].xpath("//link[@type='text/markdown']/@href")
    address = urljoin(SITE_URL + built(page), link)
    copy = (site / address.removeprefix(SITE_URL)).read_text("utf-8")
    assert "--8<--" not in copy
    assert not re.search(r"^:::", copy, re.MULTILINE)
    for fence in fences(page.read_text("utf-8")):
        if fence.runs:
            assert fence.info == MARKDOWN or dedented(fence.text) in dedented(copy)
            assert dedented(record(fence.snippet).read_text("utf-8")) in dedented(copy)


def dedented(text):
    return "\n".join(line.strip() for line in text.splitlines())


@pytest.mark.parametrize(("language", "folder"), [("zh", ""), ("en", "en/")])
def test_llms_txt_lists_every_page_of_the_language(site, language, folder):
    text = (site / folder / "llms.txt").read_text("utf-8")
    listed = re.findall(rf"\]\({re.escape(SITE_URL)}([^)]*)\): ", text)
    assert sorted(listed) == sorted(
        f"{folder}{name(page).removesuffix('.' + language)}.md" for page in PAGES if name(page).endswith(language)
    )
    assert all((site / path).is_file() for path in listed)


def test_the_page_on_stability_links_to_the_commented_lines_of_the_source(documents):
    for folder in ("", "en/"):
        links = documents[f"{folder}concepts/stability/index.html"].xpath("//article//a/@href")
        for source, least in (("api", 3), ("internals", 3)):
            anchors = {link.partition("#")[2] for link in links if f"reference/{source}" in link}
            lines = documents[f"{folder}reference/{source}/index.html"].cssselect("details pre span.c1")
            assert len(anchors & {line.get("id") for line in lines}) >= least
