"""The site's JavaScript modules in QuickJS, and arrays of floats there and back."""

import re
from functools import cache
from pathlib import Path

import dukpy
import numpy as np

ASSETS = Path(__file__).parents[2] / "docs" / "assets"

# JSON knows no NaN and no infinities: a float travels as two integers, its bits.
WORDS = """
    var floats = (words) => new Float64Array(new Uint32Array(words).buffer);
    var words = (floats) => Array.from(new Uint32Array(Float64Array.from(floats).buffer));
"""
IMPORT = re.compile(r"^import .*?;\n", re.MULTILINE | re.DOTALL)


@cache
def load(*modules: str) -> dukpy.JSInterpreter:
    """An interpreter in which everything that the modules export is global."""
    interpreter = dukpy.JSInterpreter()
    interpreter.evaljs(f"{WORDS};0")
    for name in modules:
        interpreter.evaljs(module(name) + ";0")
    return interpreter


def module(name: str) -> str:
    """A module's source without imports and exports."""
    return re.sub(r"^export ", "", IMPORT.sub("", (ASSETS / name).read_text("utf-8")), flags=re.MULTILINE)


def words(array) -> list[int]:
    return np.ascontiguousarray(array, np.float64).reshape(-1).view(np.uint32).tolist()


def floats(words: list[int]) -> np.ndarray:
    return np.array(words, np.uint32).view(np.float64)
