"""What `make bench` times computes the same in every library."""

import jax
import pytest

from benchmarks import linear
from benchmarks.cases import DTYPES, FORMS, LOSSES, Case
from benchmarks.libraries import LIBRARIES
from benchmarks.run import checked_calls


@pytest.fixture(autouse=True)
def jax_as_it_was():
    yield
    jax.config.update("jax_enable_x64", False)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("form", FORMS)
def test_every_library_computes_the_same_or_says_why_it_does_not(form, loss, dtype):
    case = Case(form, loss, (5,) if loss == "sigmoid" else (4, 5), dtype)
    libraries = {name: create() for name, create in LIBRARIES.items()}
    calls = checked_calls(case, libraries)
    assert set(calls) == {name for name, library in libraries.items() if not library.absent.get(loss)}


@pytest.mark.parametrize("form", linear.FORMS)
def test_every_way_to_the_loss_of_the_last_layer_computes_the_same(form):
    arguments = linear.arguments(20, 300, 8)
    summaries = {name: linear.summarised(form, way(form)(*arguments)) for name, way in linear.WAYS.items()}
    linear.compare([{"name": name, "form": form, "summary": summary} for name, summary in summaries.items()])
