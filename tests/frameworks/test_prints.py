"""What the bench is tested with is what the libraries print."""

import json
import subprocess
import sys

from .prints import RECORD

# In a process of its own: what other tests leave behind can take the values out of the print of a Keras variable.
PRINTS = "import json; from tests.frameworks.prints import printed, refused; print(json.dumps([printed(), refused()]))"


def test_the_prints_on_record_are_those_of_the_installed_libraries():
    run = subprocess.run(
        [sys.executable, "-c", PRINTS], cwd=RECORD.parents[2], capture_output=True, text=True, check=True
    )
    printed, refused = json.loads(run.stdout.splitlines()[-1])
    recorded = json.loads(RECORD.read_text("utf-8"))
    assert [entry for entry in printed if entry not in recorded["read"]] == []
    assert [entry for entry in refused if entry not in recorded["refused"]] == []
