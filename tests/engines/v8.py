"""The site's JavaScript modules in V8, the engine of Chromium, and arrays of floats there and back."""

import json
import re
from functools import cache
from pathlib import Path

import numpy as np
from py_mini_racer import MiniRacer

ASSETS = Path(__file__).parents[2] / "docs" / "assets"

# JSON knows no NaN and no infinities: a float travels as two integers, its bits.
WORDS = """
    var floats = (words) => new Float64Array(new Uint32Array(words).buffer);
    var words = (floats) => Array.from(new Uint32Array(Float64Array.from(floats).buffer));
"""
IMPORT = re.compile(r"^import .*?;\n", re.MULTILINE | re.DOTALL)


class Interpreter:
    """A world of its own in which scripts run, one after the other."""

    def __init__(self, *scripts: str):
        self.engine = MiniRacer()
        for script in scripts:
            self.engine.eval(script)

    def value(self, expression: str, **given):
        """What an expression gives, which may speak of what is `given`."""
        return json.loads(self.engine.eval(f"((given) => JSON.stringify({expression}))({json.dumps(given)})"))


@cache
def load(*modules: str) -> Interpreter:
    """An interpreter in which everything that the modules export is global."""
    return Interpreter(WORDS, *map(module, modules))


def module(name: str) -> str:
    """A module's source without imports and exports."""
    return re.sub(r"^export ", "", IMPORT.sub("", (ASSETS / name).read_text("utf-8")), flags=re.MULTILINE)


def words(array) -> list[int]:
    return np.ascontiguousarray(array, np.float64).reshape(-1).view(np.uint32).tolist()


def floats(words: list[int]) -> np.ndarray:
    return np.array(words, np.uint32).view(np.float64)
