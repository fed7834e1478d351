"""Formulas as data, which Python and the site's JavaScript read alike.

A formula is a number, a letter or a tuple: an operation and what it is done to.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any

Formula = str | float | tuple[Any, ...]

OPERATIONS: dict[str, Callable[..., float]] = {
    "log": math.log,
    "log1p": math.log1p,
    "exp": lambda a: math.exp(min(a, 700)),
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
}


def evaluated(formula: Formula, letters: Mapping[str, float]) -> float:
    """The number that the formula gives; KeyError if it has a letter that is not known.

    Examples:
        >>> evaluated(("log", ("*", "C", 2)), {"C": 5})
        2.302585092994046
    """
    if isinstance(formula, str):
        return letters[formula]
    if isinstance(formula, tuple):
        operation, *parts = formula
        return float(OPERATIONS[operation](*(evaluated(part, letters) for part in parts)))
    return formula


def substituted(formula: Formula, letters: Mapping[str, Formula]) -> Formula:
    """The formula with other formulas in place of its letters.

    Examples:
        >>> substituted(("/", "base", "C"), {"base": ("log", "C")})
        ('/', ('log', 'C'), 'C')
    """
    if isinstance(formula, str):
        return letters.get(formula, formula)
    if isinstance(formula, tuple):
        operation, *parts = formula
        return (operation, *(substituted(part, letters) for part in parts))
    return formula
