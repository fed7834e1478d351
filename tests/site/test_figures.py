"""The figures on record are what their scripts draw."""

import re

import pytest

from hooks.drawing import draw
from hooks.figures import scripts, stamp

NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


@pytest.mark.parametrize("script", scripts(), ids=lambda script: script.stem)
def test_a_figure_on_record_is_the_one_that_its_script_draws(script):
    recorded, drawn = script.with_suffix(".svg").read_text("utf-8").removesuffix(stamp(script)), draw(script)
    assert NUMBER.sub("", drawn) == NUMBER.sub("", recorded)
    # In points: another processor may round the last digit of a coordinate otherwise.
    places = [[float(number) for number in NUMBER.findall(svg)] for svg in (drawn, recorded)]
    assert places[0] == pytest.approx(places[1], abs=0.01)


@pytest.mark.parametrize("script", scripts(), ids=lambda script: script.stem)
def test_a_figure_on_record_says_that_its_script_drew_it(script):
    assert script.with_suffix(".svg").read_text("utf-8").endswith(stamp(script))
