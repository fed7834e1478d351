"""What is timed: a loss, or its gradient, on inputs of a shape and a dtype."""

from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

LOSSES = ("sigmoid", "softmax", "sparse")
FORMS = ("value", "gradient")
DTYPES = ("float32", "float64")

ELEMENTWISE = [(1,), (3,), (1_000,), (100_000,), (1_000_000,)]
ROWS = [(1, 3), (32, 10), (1_024, 1_000), (100_000, 10), (256, 50_257)]
LARGEST = (4_096, 32_000)  # in float32 alone: half a gigabyte an array


@dataclass(frozen=True)
class Case:
    form: str
    loss: str
    shape: tuple[int, ...]
    dtype: str

    def __str__(self):
        return f"{self.form} {self.loss} {'x'.join(map(str, self.shape))} {self.dtype}"

    def inputs(self) -> tuple[NDArray, NDArray]:
        """Labels and logits, the same in every run."""
        random = np.random.default_rng(0)
        logits = random.standard_normal(self.shape, "float32").astype(self.dtype, copy=False)
        logits *= 3
        if self.loss == "sparse":
            return random.integers(self.shape[-1], size=self.shape[:-1]), logits
        if self.loss == "sigmoid":
            return random.integers(2, size=self.shape).astype(self.dtype), logits
        labels = random.standard_exponential(self.shape, "float32").astype(self.dtype, copy=False)
        labels /= labels.sum(axis=-1, keepdims=True)
        return labels, logits


CASES = [
    Case(form, loss, shape, dtype)
    for loss in LOSSES
    for shape in (ELEMENTWISE if loss == "sigmoid" else [*ROWS, LARGEST])
    for dtype in DTYPES
    for form in FORMS
    if (shape, dtype) != (LARGEST, "float64")
]
QUICK = [case for case in CASES if prod(case.shape) <= 1_100_000]
