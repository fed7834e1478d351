"""`make mutants`: how many small changes of numbers and of formulas do the tests notice?"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.site.pages import ROOT

from . import digits

MODULES = ["activations", "losses", "gradients"]

CONFIGURATION = """
[cosmic-ray]
module-path = [{modules}]
timeout = 300.0
excluded-modules = []
test-command = "{python} -m pytest -q -x -p no:cacheprovider tests/xentlib xentlib"
distributor = {{name = "local"}}

[cosmic-ray.filters.operators-filter]
# Bit operations and shifts have no meaning for floats: each of them raises at once.
exclude-operators = ["core/ReplaceBinaryOperator_.*_(BitOr|BitAnd|BitXor|RShift|LShift)"]
"""


def change_digits() -> int:
    """Change every digit of every published number; return how many changes went unnoticed."""
    results = list(digits.everywhere())
    survivors = [place for place, noticed in results if not noticed]
    print(f"published numbers: {len(results) - len(survivors)} of {len(results)} changed digits noticed")
    for place in survivors:
        print(f"  survived: {place}")
    return len(survivors)


def change_formulas() -> None:
    """Change every operator and literal of the formulas, in a copy of the project."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "xentlib"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "__pycache__"))
        modules = ", ".join(f'"xentlib/{module}.py"' for module in MODULES)
        (copy / "mutants.toml").write_text(CONFIGURATION.format(modules=modules, python=sys.executable), "utf-8")
        tools = Path(sys.executable).parent
        for command in (
            ["cosmic-ray", "init", "mutants.toml", "session.sqlite"],
            ["cr-filter-operators", "session.sqlite", "mutants.toml"],
            ["cosmic-ray", "exec", "mutants.toml", "session.sqlite"],
            ["cr-report", "--surviving-only", "--show-diff", "session.sqlite"],
        ):
            subprocess.run([tools / command[0], *command[1:]], cwd=copy, check=True)


if __name__ == "__main__":
    missed = change_digits()
    if "--numbers" not in sys.argv:
        change_formulas()
    sys.exit(1 if missed else 0)
