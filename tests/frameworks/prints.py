"""What libraries print for an array, to be pasted into the bench; `python -m tests.frameworks.prints` records it."""

import json
from pathlib import Path

import jax
import jax.numpy as jnp
import keras
import numpy as np
import pandas as pd
import tensorflow as tf
import torch

RECORD = Path(__file__).parents[1] / "site" / "prints.json"
ROWS = [[0.25, -1.5, 3.0], [12.5, float("inf"), 1e-5]]
SMALL = [[0.25, -1.5], [3.0, 0.125]]
INDICES = [2, 0, 1]


def printed() -> list[dict]:
    """The print, and the array that was printed: shape, dtype, values as Python writes them."""
    with_gradient = torch.tensor(SMALL, requires_grad=True) * 1
    arrays = [
        ("numpy", str(np.array(ROWS)), ROWS, "float64"),
        ("numpy", repr(np.array(ROWS, np.float32)), ROWS, "float32"),
        ("numpy", repr(np.array(INDICES)), INDICES, "int64"),
        ("numpy", str(np.array([[True, False]])), [[1, 0]], "bool"),
        ("numpy", repr(np.zeros((0, 3))), [], "float64"),
        ("numpy", repr([np.float64(0.25), np.float64(-1.5)]), SMALL[0], "float64"),
        ("numpy", repr(list(map(np.array, SMALL))), SMALL, "float64"),
        ("numpy", repr(np.array([np.nan, -np.inf])), [float("nan"), -float("inf")], "float64"),
        ("pytorch", repr(torch.tensor(SMALL)), SMALL, "float32"),
        ("pytorch", repr(torch.tensor([SMALL, SMALL])), [SMALL, SMALL], "float32"),
        ("pytorch", repr(with_gradient), SMALL, "float32"),
        ("pytorch", repr(torch.nn.Parameter(torch.tensor(SMALL))), SMALL, "float32"),
        ("pytorch", repr(torch.tensor(SMALL, dtype=torch.bfloat16)), SMALL, "bfloat16"),
        ("pytorch", repr(torch.tensor(INDICES)), INDICES, "int64"),
        ("pytorch", repr(torch.tensor(0.25)), 0.25, "float32"),
        ("pytorch", repr(torch.tensor(ROWS[1], dtype=torch.float64)), ROWS[1], "float64"),
        ("tensorflow", repr(tf.constant(SMALL)), SMALL, "float32"),
        ("tensorflow", str(tf.constant(SMALL)), SMALL, "float32"),
        ("tensorflow", str(tf.constant(0.25)), 0.25, "float32"),
        ("tensorflow", repr(tf.constant(INDICES)), INDICES, "int32"),
        ("tensorflow", repr(tf.Variable(SMALL)), SMALL, "float32"),
        ("jax", repr(jnp.array(SMALL)), SMALL, "float32"),
        ("jax", str(jnp.array(ROWS)), ROWS, "float64"),
        ("jax", repr(jnp.array(SMALL, jnp.bfloat16)), SMALL, "bfloat16"),
        ("jax", repr(jnp.array(INDICES)), INDICES, "int32"),
        ("jax", repr(jnp.asarray(0.25)), 0.25, "float32"),
        ("keras", repr(keras.Variable(SMALL, name="logits")), SMALL, "float32"),
        ("pandas", repr(pd.Series(INDICES, name="label")), INDICES, "int64"),
        ("pandas", repr(pd.Series(SMALL[0])), SMALL[0], "float64"),
        ("pandas", repr(pd.DataFrame(SMALL)), SMALL, "float64"),
        ("pandas", repr(pd.DataFrame(SMALL, index=[7, 2], columns=["cat", "dog"])), SMALL, "float64"),
        ("pandas", pd.DataFrame(SMALL).to_csv(), SMALL, "float64"),
    ]
    return [
        {"library": library, "text": text, "values": repr(values), "dtype": dtype}
        for library, text, values, dtype in arrays
    ]


def refused() -> list[dict]:
    """The prints of what holds no numbers, or not all of them."""
    traced = []
    jax.jit(lambda x: traced.append(repr(x)) or x)(jnp.zeros(3))
    texts = [
        ("truncated", repr(np.zeros(5000))),
        ("truncated", repr(torch.zeros(5000))),
        ("truncated", repr(tf.zeros(5000))),
        ("truncated", repr(pd.Series(np.zeros(5000)))),
        ("truncated", repr(pd.DataFrame(np.zeros((5000, 2))))),
        ("truncated", repr(jnp.zeros(5000))),
        ("symbolic", repr(keras.Input((10,), name="logits"))),
        ("symbolic", traced[0]),
        ("symbolic", repr(torch.zeros(3, device="meta"))),
        ("sparse", repr(torch.eye(2).to_sparse())),
        ("ragged_tensor", repr(tf.ragged.constant([[1], [2, 3]]))),
        ("masked", repr(np.ma.masked_array([1.0, 2.0], [False, True]))),
        ("complex", repr(np.array([1j]))),
        ("not_a_number", repr(np.array(["cat", "dog"]))),
    ]
    return [{"code": code, "text": text} for code, text in texts]


def main() -> None:
    record = {"read": printed(), "refused": refused()}
    RECORD.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
