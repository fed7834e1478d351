"""The figures on record are what their scripts draw."""

import re

import pytest

from hooks.drawing import draw
from hooks.figures import scripts, stamp

pytestmark = pytest.mark.slow

# What they draw is rounding itself, so that another processor moves some points.
ROUNDING = ("central_difference", "digits_lost")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


@pytest.mark.parametrize("script", scripts(), ids=lambda script: script.stem)
def test_a_figure_on_record_is_the_one_that_its_script_draws(script):
    recorded, drawn = script.with_suffix(".svg").read_text("utf-8").removesuffix(stamp(script)), draw(script)
    assert NUMBER.sub("", drawn) == NUMBER.sub("", recorded)
    # In points: another processor may round the last digit of a coordinate otherwise.
    places = [[float(number) for number in NUMBER.findall(svg)] for svg in (drawn, recorded)]
    moved = [pair for pair in zip(*places, strict=True) if pair[0] != pytest.approx(pair[1], abs=0.01)]
    assert len(moved) <= (len(places[0]) // 50 if script.stem in ROUNDING else 0), moved


@pytest.mark.parametrize("script", scripts(), ids=lambda script: script.stem)
def test_a_figure_on_record_says_that_its_script_drew_it(script):
    assert script.with_suffix(".svg").read_text("utf-8").endswith(stamp(script))
