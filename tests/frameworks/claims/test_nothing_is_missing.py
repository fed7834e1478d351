"""Nothing is quoted without a property."""

from importlib import import_module
from pathlib import Path

from . import quoted  # noqa: F401
from .holds import CLAIMS
from .sentences import SAID


def test_every_quoted_sentence_has_a_property():
    for test in Path(__file__).parent.glob("test_*.py"):
        import_module(f"{__package__}.{test.stem}")
    assert [said for said in SAID if said not in CLAIMS] == []
