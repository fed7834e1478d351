"""The record that the page on accuracy is made from: complete, within the promises, and not edited by hand."""

import json

import numpy as np
import pytest
import xentlib as xl
from mpmath import almosteq, mp, mpf

from benchmarks.accuracy import cases
from hooks.executed_code import SNIPPETS
from tests.xentlib import draws
from tests.xentlib.ulp import max_ulp

RECORD = json.loads((SNIPPETS / "accuracy" / "worst_ulp.json").read_text("utf-8"))
ROWS = {(row["function"], row["labels"], row["dtype"]): row for row in RECORD["rows"]}
MEASURED = {
    (function.name, arguments.labels, np.dtype(dtype).name): (function, dtype)
    for arguments in cases.ALL
    for function in arguments.functions
    for dtype in draws.DTYPES
}
each_row = pytest.mark.parametrize("key", MEASURED, ids=" ".join)


def test_the_record_has_every_row():
    assert ROWS.keys() == MEASURED.keys()


def test_a_million_values_were_judged():
    assert {key: row["values"] for key, row in ROWS.items() if row["values"] < 1_000_000} == {}


def test_the_promises_on_record_are_those_that_the_tests_hold():
    promised = {key: function.promised[dtype] for key, (function, dtype) in MEASURED.items()}
    assert {key: row["promised"] for key, row in ROWS.items()} == promised, "run `make accuracy` again"


def test_xentlib_kept_its_promises():
    worst = {key: float(row["worst"]["xentlib"]["all"]["ulp"]) for key, row in ROWS.items()}
    assert {key: ulp for key, ulp in worst.items() if not ulp <= ROWS[key]["promised"]} == {}


@each_row
def test_the_worst_inputs_have_the_exact_values_on_record_and_xentlib_keeps_its_promise_there(key):
    function, dtype = MEASURED[key]
    for cell in ROWS[key]["worst"].values():
        worst = cell["all"]
        if "classes" in worst["arguments"]:  # a long row is not written out
            continue
        value, term = function.exact(**worst["arguments"])
        if isinstance(value, list):
            value, term = value[worst["element"]], term[worst["element"]]
        with mp.workdps(30):
            assert almosteq(value, mpf(worst["exact"]), rel_eps=1e-18)
        assert f"{max_ulp(dtype(worst['got']), [value], [term]):.6g}" == f"{float(worst['ulp']):.6g}"
        arguments = {
            name: np.array(given, int if type(given) is int else dtype) for name, given in worst["arguments"].items()
        }
        got = np.ravel(function.of(xl)(**arguments))[worst["element"]]
        # Merged parts are float64, of logits of any dtype.
        assert max_ulp(got.astype(dtype), [value], [term]) <= function.promised[dtype]
