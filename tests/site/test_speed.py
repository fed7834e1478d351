"""The page "Speed" shows what bench.json holds, and bench.json holds every case."""

import json
import re
from math import prod
from statistics import median

import pytest

from benchmarks.cases import CASES, Case
from benchmarks.libraries import LIBRARIES
from benchmarks.memory import functions
from hooks.executed_code import SNIPPETS, recorded_output

FOLDER = SNIPPETS / "speed"
BENCH = json.loads((FOLDER / "bench.json").read_text("utf-8"))
TABLES = {
    f"{form}_{cpus}": (form, cpus.split("_")[0]) for form in ("value", "gradient") for cpus in ("one_cpu", "all_cpus")
}
# Two decimals are shown; and 0.525 itself is no float.
HALF_A_DIGIT = 0.005 + 1e-9


def rows(snippet):
    """The cells of a recorded table, without its head."""
    lines = recorded_output(FOLDER / f"{snippet}.py").splitlines()[2:]
    return [[cell.strip(" *") for cell in line.strip("|").split("|")] for line in lines]


def number(cell):
    return float(cell.replace(",", ""))


def case(form, loss, shape, dtype, cpus="one"):
    (found,) = [
        case
        for case in BENCH["runs"][cpus]["cases"]
        if (case["form"], case["loss"], str(tuple(case["shape"])), case["dtype"]) == (form, loss, shape, dtype)
    ]
    return found


@pytest.mark.parametrize("cpus", BENCH["runs"])
def test_every_case_was_run(cpus):
    ran = BENCH["runs"][cpus]["cases"]
    assert [Case(case["form"], case["loss"], tuple(case["shape"]), case["dtype"]) for case in ran] == CASES


@pytest.mark.parametrize("cpus", ["one", "all"])
def test_every_library_has_its_time_or_a_reason_to_have_none(cpus):
    for ran in BENCH["runs"][cpus]["cases"]:
        assert set(ran["seconds"]) | set(ran["absent"]) == set(LIBRARIES)
        assert all(0 < low <= middle <= high for low, middle, high in ran["seconds"].values())
        assert all(ran["absent"].values())


@pytest.mark.parametrize("table", TABLES)
def test_the_table_holds_the_ratios_of_the_medians(table):
    form, cpus = TABLES[table]
    names = [name for name in LIBRARIES if name != "xentlib"]
    for loss, shape, dtype, ours, _, *ratios in rows(table):
        seconds = case(form, loss, shape, dtype, cpus)["seconds"]
        assert number(ours) == pytest.approx(seconds["xentlib"][1] * 1e6, rel=0.005, abs=HALF_A_DIGIT)
        for name, ratio in zip(names, ratios, strict=True):
            if name in seconds:
                assert number(ratio) == pytest.approx(
                    seconds[name][1] / seconds["xentlib"][1], rel=0.005, abs=HALF_A_DIGIT
                )
            else:
                assert ratio == "–"
    assert len(rows(table)) == len([case for case in CASES if case.form == form])


def test_the_four_tables_differ_in_nothing_but_what_they_show():
    texts = {(FOLDER / f"{table}.py").read_text("utf-8") for table in TABLES}
    assert len(texts) == 4
    assert (
        len({tuple(line for line in text.splitlines() if not line.startswith("form, cpus =")) for text in texts}) == 1
    )


def ratios(library, cpus):
    ran = [taken for case in BENCH["runs"][cpus]["cases"] if library in (taken := case["seconds"])]
    return [taken[library][1] / taken["xentlib"][1] for taken in ran]


def test_the_summary_holds_the_median_the_smallest_and_the_largest_ratio():
    for name, *cells in rows("summary"):
        for cpus, cell in zip(("one", "all"), cells, strict=True):
            shown = [number(part) for part in re.findall(r"[\d.,]+", cell)]
            found = [summary(ratios(name, cpus)) for summary in (median, min, max)]
            assert shown == pytest.approx(found, rel=0.005, abs=HALF_A_DIGIT)


def test_the_first_paragraph_says_who_is_slower_and_who_is_faster():
    slower, faster = ("TensorFlow", "Keras", "PyTorch"), ("JAX", "NumPy")
    for cpus in ("one", "all"):
        assert min(median(ratios(name, cpus)) for name in slower) > 1
        assert max(median(ratios(name, cpus)) for name in faster) < 1
    few = [
        case["seconds"]["xentlib"][1] / case["seconds"]["NumPy"][1]
        for case in BENCH["runs"]["one"]["cases"]
        if prod(case["shape"]) <= 3
    ]
    assert min(few) > 2  # "several times as fast"


def test_the_aims_count_the_cases_that_reach_them_and_name_the_farthest():
    for name, aim, *cells in rows("goals"):
        library, *most = name.split(", ≤ ")
        for cpus, (reached, farthest) in zip(("one", "all"), (cells[:2], cells[2:])):
            ratios = [
                case["seconds"][library][1] / case["seconds"]["xentlib"][1]
                for case in BENCH["runs"][cpus]["cases"]
                if library in case["seconds"] and (not most or prod(case["shape"]) <= number(most[0]))
            ]
            assert reached == f"{sum(ratio >= number(aim) for ratio in ratios)}/{len(ratios)}"
            assert number(farthest.split(",")[0]) == pytest.approx(min(ratios), abs=HALF_A_DIGIT)


def test_the_memory_of_every_function_was_measured():
    assert [name.strip("`") for name, *_ in rows("memory")] == functions()


def test_on_a_few_logits_the_way_into_tensorflow_is_the_longest():
    for ran in BENCH["runs"]["one"]["cases"]:
        if prod(ran["shape"]) <= 3:
            assert max(ran["seconds"], key=lambda name: ran["seconds"][name][1]) in (
                "TensorFlow",
                "tf.function",
                "XLA",
                "Keras",
            )


def test_memory_does_not_grow_with_the_input():
    for row in BENCH["memory"]:
        assert row["bytes"] < 24 * 2**20 * BENCH["runs"]["all"]["cpus"] < 4 * prod(row["shape"])
