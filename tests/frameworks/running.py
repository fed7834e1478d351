"""Runs the snippets that use a framework themselves, and compares what they print with their record."""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

from hooks.executed_code import compare, run

# Here, so that a missing framework fails the suite, and a warning at import is none of the snippet's.
MODULES = "dask.array distributed jax keras lightgbm onnx optax scipy.special sklearn.metrics tensorflow torch"
MODULES += " peft transformers trl xgboost"
for module in MODULES.split():
    import_module(module)

# What a process cannot undo must not reach the next snippet.
LASTING = (
    "KERAS_BACKEND",
    "LocalCluster",
    "MASTER_PORT",
    "XLA_FLAGS",
    "enable_check_numerics",
    "enable_op_determinism",
    "init_process_group",
    "jax_debug_nans",
    "jax_enable_x64",
    "lightning.Trainer",  # and it warns of what PyTorch deprecates, as does the one of Transformers
    "transformers.Trainer",
    "set_default_dtype",
    "set_floatx",
    "torch.compile",
    "from peft",  # and so does this
    "from trl",
)

ROUNDING = re.compile(r"(?<=difference: )\S+$", re.MULTILINE)
BOUND = re.compile(r"^ *assert diff < (\S+)$", re.MULTILINE)


def printed(snippet: Path) -> str:
    if any(call in snippet.read_text("utf-8") for call in LASTING):
        return subprocess.run([sys.executable, snippet], capture_output=True, text=True, check=True).stdout
    return run(snippet)


def compare_up_to_rounding(snippet: Path, printed: str, recorded: str) -> None:
    """Raise unless the snippet printed its record: to the letter, but for a difference below the bound it asserts.

    Such a difference is the noise of rounding, which varies from one machine to the next.
    """
    bounds = {float(bound) for bound in BOUND.findall(snippet.read_text("utf-8"))}
    if bounds:
        (bound,) = bounds

        def rounded_away(noise: re.Match) -> str:
            return f"below {bound}" if 0 <= float(noise[0]) < bound else noise[0]

        printed, recorded = (ROUNDING.sub(rounded_away, text) for text in (printed, recorded))
    compare(snippet, printed, recorded)
