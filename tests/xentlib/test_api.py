"""What xentlib offers, and that the oracle offers the same."""

import inspect
import sys
from importlib.metadata import version
from importlib.resources import files

import numpy as np
import pytest
import xentlib as xl

from tests.engines import javascript, oracle

LOSSES = [
    "sigmoid_cross_entropy_with_logits",
    "softmax_cross_entropy_with_logits",
    "softmax_cross_entropy_with_logits_v2",
    "sparse_softmax_cross_entropy_with_logits",
    "weighted_cross_entropy_with_logits",
]
LINEAR = ["linear_softmax_cross_entropy", "merge_softmax_cross_entropy", "partial_softmax_cross_entropy"]
ACTIVATIONS = ["log_sigmoid", "log_softmax", "sigmoid", "softmax"]


def parameters(function):
    return [(p.name, p.kind, p.default) for p in inspect.signature(function).parameters.values()]


def test_the_public_names_are_these():
    assert sorted(xl.__all__) == sorted(
        [*LOSSES, *LINEAR, *ACTIVATIONS, "Reduction", "diagnose", "gradients", "reduction"]
    )
    assert all(hasattr(xl, name) for name in xl.__all__)


@pytest.mark.parametrize("name", LOSSES)
def test_arguments_of_losses_and_gradients_are_keyword_only(name):
    expected = {"labels", "logits"} | {"weighted_cross_entropy_with_logits": {"pos_weight"}}.get(name, set())
    if name.startswith("softmax"):
        expected.add("axis")
    if name.startswith("sparse"):
        expected |= {"ignore_index", "where"}
    for function in (getattr(xl, name), getattr(xl.gradients, name)):
        assert {p.name for p in inspect.signature(function).parameters.values()} == expected
        assert {p.kind for p in inspect.signature(function).parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}


def test_the_old_name_is_the_same_function():
    assert xl.softmax_cross_entropy_with_logits_v2 is xl.softmax_cross_entropy_with_logits
    assert xl.gradients.softmax_cross_entropy_with_logits_v2 is xl.gradients.softmax_cross_entropy_with_logits


def test_types_are_shipped():
    assert (files(xl) / "py.typed").is_file()
    assert xl.__version__ == version("xentlib")


@pytest.mark.parametrize("name", [*LOSSES, *LINEAR, *ACTIVATIONS, "diagnose", "reduction"])
def test_every_function_is_annotated(name):
    functions = [getattr(xl, name)] + ([getattr(xl.gradients, name)] if hasattr(xl.gradients, name) else [])
    for function in functions:
        assert function.__annotations__.keys() == {*inspect.signature(function).parameters, "return"}


# ---- The oracle and JavaScript are engines ----


@pytest.mark.parametrize("engine", [oracle, javascript])
def test_an_engine_has_the_same_names_and_arguments(engine):
    assert engine.__all__ == [name for name in xl.__all__ if name != "diagnose"]  # which tests.engines.use lends
    assert engine.__version__ == xl.__version__
    for name in [*LOSSES, *LINEAR, *ACTIVATIONS, "reduction"]:
        assert parameters(getattr(engine, name)) == parameters(getattr(xl, name)), name
    for name in [*LOSSES, *LINEAR]:
        if hasattr(xl.gradients, name):
            assert parameters(getattr(engine.gradients, name)) == parameters(getattr(xl.gradients, name)), name


def test_the_oracle_stands_in_for_xentlib(monkeypatch):
    monkeypatch.setitem(sys.modules, "xentlib", oracle)
    monkeypatch.setitem(sys.modules, "xentlib.gradients", oracle.gradients)
    namespace = {}
    exec("import xentlib as a, xentlib.gradients as b\nfrom xentlib.gradients import *", namespace)
    assert namespace["a"] is oracle
    assert namespace["b"] is oracle.gradients
    assert namespace["a"].sigmoid(0) == np.float64(0.5)
