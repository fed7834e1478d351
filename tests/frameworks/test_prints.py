"""What the bench is tested with is what the libraries print."""

import json

from .prints import RECORD, printed, refused


def test_the_prints_on_record_are_those_of_the_installed_libraries():
    recorded = json.loads(RECORD.read_text("utf-8"))
    assert [entry for entry in printed() if entry not in recorded["read"]] == []
    assert [entry for entry in refused() if entry not in recorded["refused"]] == []
