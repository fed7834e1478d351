"""Every page is valid HTML to the Nu Html Checker, the W3C's own."""

import json
import subprocess

from tests.site.pages import ROOT

CHECKER = ROOT / ".venv" / "html" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_every_page_is_valid_html():
    pages = sorted((ROOT / "site").rglob("*.html"))
    assert pages
    command = ["java", "-jar", CHECKER, "--errors-only", "--exit-zero-always", "--format", "json", *pages]
    messages = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stderr)["messages"]
    found = {(message["message"], message.get("extract", "")) for message in messages}
    assert found == set()
