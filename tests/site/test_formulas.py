"""Formulas are typeset by MathJax at build time: drawn for the eye, in MathML for assistive technology."""

import pytest

from hooks.mathjax import typeset

from .pages import PAGES, built, name


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_formula_is_drawn_and_has_its_mathml(page, documents):
    document = documents[built(page)]
    for formula in document.cssselect(".arithmatex"):
        assert [child.tag for child in formula] == ["svg", "span"], formula.text_content()
        assert formula.cssselect(".mathml > math")
    drawn = document.xpath("//*[contains(@class, 'arithmatex')]//use/@href")
    glyphs = document.xpath("//*[@class='glyphs']//@id")
    assert {href.removeprefix("#") for href in drawn} == set(glyphs)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_formula_is_left_as_tex(page, documents):
    article = documents[built(page)].cssselect("article")[0]
    prose = article.xpath(".//text()[not(ancestor::code)]")
    assert [text for text in prose if any(mark in text for mark in ("$", "\\(", "\\["))] == []


def test_a_formula_says_what_it_shows():
    assert "<mfrac><mi>x</mi><msub><mi>y</mi><mi>k</mi></msub></mfrac>" in typeset(r"\frac{x}{y_k}", False)


@pytest.mark.parametrize("tex", [r"\unknown x", r"\frac{x"])
def test_a_formula_that_mathjax_cannot_read_fails_the_build(tex):
    with pytest.raises(ValueError, match="x"):
        typeset(tex, False)
