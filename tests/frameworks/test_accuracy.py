"""What the page on accuracy says of other libraries' errors: a digit that was lost is still lost."""

import json

import numpy as np
import pytest

from benchmarks.accuracy import cases
from benchmarks.accuracy.__main__ import LIBRARIES, RECORD, answer
from tests.xentlib import draws
from tests.xentlib.ulp import max_ulp

FUNCTIONS = {
    (function.name, arguments.labels): (function, len(arguments.shapes[0]))
    for arguments in cases.ALL
    for function in arguments.functions
}
DTYPES = {np.dtype(dtype).name: dtype for dtype in draws.DTYPES}
LOST = [
    pytest.param(row, library, id=" ".join([library, row["function"], row["labels"], row["dtype"]]))
    for row in json.loads(RECORD.read_text("utf-8"))["rows"]
    for library, cell in row["worst"].items()
    if float(cell["normal"]["ulp"]) > 100 and "classes" not in cell["normal"]["arguments"]
]


@pytest.mark.parametrize(("row", "library"), LOST)
def test_a_library_still_loses_the_digits_that_it_lost(row, library):
    function, dimensions = FUNCTIONS[row["function"], row["labels"]]
    dtype, worst = DTYPES[row["dtype"]], row["worst"][library]["normal"]
    given = {}
    for name, value in worst["arguments"].items():
        alone = np.array([value], int if type(value) is int else dtype)
        given[name] = np.repeat(alone, 64, axis=0)  # a batch, whose code may be another than a single row's
    got = answer(LIBRARIES[library], function, given, dtype)[0]
    value, term = function.exact(**worst["arguments"])
    if dimensions == 2 and isinstance(value, list):
        got, value, term = got[worst["element"]], value[worst["element"]], term[worst["element"]]
    assert max_ulp(got, [value], [term]) > 10
