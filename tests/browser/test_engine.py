"""docs/assets/xentlib.js in Chromium: as close to xentlib as the page on accuracy says."""

import pytest

from tests.engines.equality import FORMATS, bounds, cells, in_browser


@pytest.mark.parametrize("dtype", FORMATS)
def test_javascript_is_as_close_to_xentlib_as_the_page_says(tab, address, dtype):
    tab.goto(address + "about/accuracy/")
    engine, promised = in_browser(tab), bounds()
    for cell in cells(dtype):
        assert cell.ulp(engine(cell)) <= promised[cell.id], cell.id
