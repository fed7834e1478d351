"""Runs the snippets that use a framework themselves."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

from hooks.executed_code import run

# Here, so that a missing framework fails the suite, and a warning at import is none of the snippet's.
for module in ("jax", "keras", "optax", "scipy.special", "sklearn.metrics", "tensorflow", "torch"):
    import_module(module)

# What a process cannot undo must not reach the next snippet.
LASTING = ("enable_op_determinism", "jax_enable_x64", "set_floatx", "set_default_dtype")


def printed(snippet: Path) -> str:
    if any(call in snippet.read_text("utf-8") for call in LASTING):
        return subprocess.run([sys.executable, snippet], capture_output=True, text=True, check=True).stdout
    return run(snippet)
