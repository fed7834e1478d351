"""Tensors of other libraries as they come: every public function takes them, or says what to write instead."""

import os
import subprocess
import sys

import jax
import jax.numpy as jnp
import keras
import ml_dtypes
import numpy as np
import pandas as pd
import polars as pl
import pytest
import tensorflow as tf
import torch
import xarray as xr
import xentlib as xl
from torch._subclasses.fake_tensor import FakeTensorMode

from tests.site.pages import ROOT

X = np.float32([[1.5, -0.25, 3.0], [0.5, 2.0, -1.0]])  # exact in bfloat16 and in float8


def sharded(x):
    mesh = jax.sharding.Mesh(np.array(jax.devices()[:1]), "rows")
    return jax.device_put(x, jax.sharding.NamedSharding(mesh, jax.sharding.PartitionSpec("rows")))


class OnCuda(torch.Tensor):
    """A tensor that says it is on a graphics card and, as PyTorch has it there, leaves it by .cpu() alone."""

    @staticmethod
    def __new__(cls, held):
        return torch.Tensor._make_wrapper_subclass(
            cls, held.shape, dtype=held.dtype, device="cuda", requires_grad=held.requires_grad
        )

    def __init__(self, held):
        self.held = held.detach()

    @classmethod
    def __torch_dispatch__(cls, operation, types, args=(), kwargs=None):
        (tensor, *_), kwargs = args, kwargs or {}
        if operation is torch.ops.aten.detach.default:
            return cls(tensor.held)
        if operation is torch.ops.aten._to_copy.default and kwargs["device"].type == "cpu":
            return tensor.held.clone()
        raise RuntimeError(f"{operation} ran on the graphics card")


TENSORS = {
    "PyTorch": torch.tensor,
    "PyTorch with a gradient": lambda x: torch.tensor(x, requires_grad=True),
    "PyTorch parameter": lambda x: torch.nn.Parameter(torch.tensor(x)),
    "PyTorch bfloat16 with a gradient": lambda x: torch.tensor(x).bfloat16().requires_grad_(),
    "PyTorch float8": lambda x: torch.tensor(x).to(torch.float8_e4m3fn),
    "PyTorch float16": lambda x: torch.tensor(x).half(),
    "PyTorch on a stand-in for CUDA": lambda x: OnCuda(torch.tensor(x)),
    "PyTorch on a stand-in for CUDA, bfloat16": lambda x: OnCuda(torch.tensor(x).bfloat16().requires_grad_()),
    "list of PyTorch tensors on a stand-in for CUDA": lambda x: [OnCuda(torch.tensor(row)) for row in x],
    "PyTorch sparse": lambda x: torch.tensor(x).to_sparse(),
    "PyTorch negative view": lambda x: torch.complex(torch.zeros(x.shape), -torch.tensor(x)).conj().imag,
    "PyTorch real part of a conjugate": lambda x: torch.complex(torch.tensor(x), torch.zeros(x.shape)).conj().real,
    "PyTorch in inference mode": lambda x: torch.inference_mode()(lambda: torch.tensor(x))(),
    "list of PyTorch tensors": lambda x: [*torch.tensor(x, requires_grad=True)],
    "TensorFlow": tf.constant,
    "TensorFlow variable": tf.Variable,
    "TensorFlow bfloat16": lambda x: tf.constant(x, tf.bfloat16),
    "TensorFlow bfloat16 variable": lambda x: tf.Variable(x, dtype=tf.bfloat16),
    "Keras variable": keras.Variable,
    "Keras bfloat16 variable": lambda x: keras.Variable(x, dtype="bfloat16"),
    "JAX": jnp.asarray,
    "JAX bfloat16": lambda x: jnp.asarray(x, jnp.bfloat16),
    "JAX float8": lambda x: jnp.asarray(x, jnp.float8_e5m2),
    "JAX sharded": sharded,
    "ml_dtypes bfloat16": lambda x: x.astype(ml_dtypes.bfloat16),
    "pandas": pd.DataFrame,
    "pandas nullable": lambda x: pd.DataFrame(x).convert_dtypes(),
    "Polars": pl.DataFrame,
    "Polars arrays in a column": lambda x: pl.Series(x.tolist(), dtype=pl.Array(pl.Float32, 3)),
    "xarray": xr.DataArray,
}
INDICES = {
    "PyTorch": torch.tensor,
    "PyTorch on a stand-in for CUDA": lambda y: OnCuda(torch.tensor(y)),
    "PyTorch uint8": lambda y: torch.tensor(y, dtype=torch.uint8),
    "TensorFlow": tf.constant,
    "TensorFlow variable": tf.Variable,
    "JAX": jnp.asarray,
    "JAX int4": lambda y: jnp.asarray(y, jnp.int4),
    "pandas": pd.Series,
    "pandas nullable": lambda y: pd.Series(y, dtype="Int64"),
    "Polars": pl.Series,
    "xarray": xr.DataArray,
}


@pytest.mark.parametrize("kind", TENSORS)
def test_every_function_takes_the_tensor_as_it_comes(kind):
    x = TENSORS[kind](X)
    for function in (xl.sigmoid, xl.log_sigmoid, xl.softmax, xl.log_softmax):
        np.testing.assert_allclose(np.float64(function(x)), function(X), rtol=0.01)
    for module in (xl, xl.gradients):
        for loss in (module.sigmoid_cross_entropy_with_logits, module.softmax_cross_entropy_with_logits):
            np.testing.assert_allclose(np.float64(loss(labels=x, logits=x)), loss(labels=X, logits=X), rtol=0.01)
        sparse = module.sparse_softmax_cross_entropy_with_logits
        np.testing.assert_allclose(
            np.float64(sparse(labels=[2, 0], logits=x)), sparse(labels=[2, 0], logits=X), rtol=0.01
        )
        weighted = module.weighted_cross_entropy_with_logits
        np.testing.assert_allclose(
            np.float64(weighted(labels=x, logits=x, pos_weight=2)),
            weighted(labels=X, logits=X, pos_weight=2),
            rtol=0.02,
        )
    assert not xl.diagnose(labels=[2, 0], logits=x)


@pytest.mark.parametrize("kind", INDICES)
def test_class_indices_of_every_library_are_taken(kind):
    y = INDICES[kind](np.array([2, 0]))
    loss = xl.sparse_softmax_cross_entropy_with_logits
    np.testing.assert_array_equal(loss(labels=y, logits=X), loss(labels=[2, 0], logits=X))
    assert not xl.diagnose(labels=y, logits=X)


# ---- Devices ----


def test_numpy_cannot_read_the_stand_in_for_cuda_until_it_is_on_the_cpu():
    x = OnCuda(torch.tensor(X))
    assert x.is_cuda and str(x.device).startswith("cuda")
    for read in (np.asarray, torch.Tensor.numpy):
        with pytest.raises(RuntimeError, match="numpy"):
            read(x)
    np.testing.assert_array_equal(x.cpu().numpy(), X)


ON_TWO_DEVICES = """
import jax, jax.numpy as jnp, numpy as np, xentlib as xl
from jax.sharding import NamedSharding, PartitionSpec as P

mesh = jax.make_mesh((2,), ("d",))
x, y = np.arange(24, dtype=np.float32).reshape(4, 6) % 5, np.array([0, 5, 2, 1])
sparse = xl.sparse_softmax_cross_entropy_with_logits
for spec in (P("d"), P(None, "d"), P()):
    for dtype in (jnp.float32, jnp.bfloat16):
        logits = jax.device_put(jnp.asarray(x, dtype), NamedSharding(mesh, spec))
        labels = jax.device_put(y, NamedSharding(mesh, P("d")))
        assert len(logits.sharding.device_set) == len(labels.sharding.device_set) == 2
        seen = sparse(labels=labels, logits=logits)
        assert np.array_equal(seen, sparse(labels=y, logits=x.astype(dtype))) and seen.shape == (4,)
        assert xl.diagnose(labels=labels, logits=logits, loss=jnp.mean(seen), language="en") == ()
        print(spec, logits.dtype)
"""


def test_jax_arrays_on_two_devices_are_read_whole():
    environment = os.environ | {"XLA_FLAGS": "--xla_force_host_platform_device_count=2"}
    done = subprocess.run(
        [sys.executable, "-c", ON_TWO_DEVICES], env=environment, capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 6


# ---- Dtypes ----


def test_bfloat16_is_computed_in_float32_and_returned_as_it_came():
    x = X.astype(ml_dtypes.bfloat16)
    for function in (xl.sigmoid, xl.softmax):
        assert function(x).dtype == ml_dtypes.bfloat16
        np.testing.assert_array_equal(function(x), function(X).astype(ml_dtypes.bfloat16))


@pytest.mark.parametrize(
    ("labels", "logits", "result"),
    [
        (np.float16, ml_dtypes.bfloat16, np.float32),
        (np.float32, ml_dtypes.bfloat16, np.float32),
        (np.float64, ml_dtypes.bfloat16, np.float64),
        (np.int64, ml_dtypes.bfloat16, np.float64),
        (np.int8, ml_dtypes.bfloat16, np.float32),
        (ml_dtypes.bfloat16, ml_dtypes.bfloat16, ml_dtypes.bfloat16),
        (ml_dtypes.float8_e4m3fn, ml_dtypes.bfloat16, np.float32),
    ],
)
def test_bfloat16_beside_another_dtype_counts_as_float32(labels, logits, result):
    labels, logits = np.ones((2, 3), labels), np.ones((2, 3), logits)
    assert xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits).dtype == result
    assert xl.sigmoid_cross_entropy_with_logits(labels=logits, logits=labels).dtype == result


def test_a_python_scalar_adapts_to_bfloat16():
    x = np.ones(3, ml_dtypes.bfloat16)
    assert xl.weighted_cross_entropy_with_logits(labels=x, logits=x, pos_weight=2.0).dtype == ml_dtypes.bfloat16
    with pytest.raises(ValueError, match="^pos_weight must be in the range of bfloat16"):
        xl.weighted_cross_entropy_with_logits(labels=x, logits=x, pos_weight=1e39)


def test_pytorch_bfloat16_gives_float32():
    assert xl.sigmoid(torch.ones(3, dtype=torch.bfloat16)).dtype == np.float32


def test_missing_entries_of_a_column_are_nan():
    for column in (pd.Series([1, None], dtype="Int64"), pd.Series([1.0, None]), pl.Series([1, None])):
        assert np.isnan(xl.sigmoid(column)).tolist() == [False, True]


# ---- What cannot be read ----


def fake(x):
    with FakeTensorMode():
        return torch.ones(x.shape)


REFUSED = [
    (lambda x: tf.ragged.constant([[1.0, 2.0], [3.0]]), "RaggedTensor: its rows differ in length", "x.to_tensor()"),
    (lambda x: tf.sparse.from_dense(x), "SparseTensor: it is sparse", "tf.sparse.to_dense(x)"),
    (lambda x: keras.Input((3,)), "KerasTensor: it is a placeholder without values", "model.predict(x)"),
    (lambda x: torch.tensor(x, device="meta"), "torch.Tensor: it has no values", "the call outside torch.compile"),
    (fake, "FakeTensor: it has no values", "the call outside torch.compile"),
    (
        lambda x: torch.nested.nested_tensor([torch.ones(2), torch.ones(3)], layout=torch.jagged),
        "NestedTensor: its rows differ in length",
        "x.to_padded_tensor(0.0)",
    ),
    (lambda x: pd.Series(["a", "b"], dtype="category"), "Series: it holds categories", "x.cat.codes"),
    (lambda x: pd.Series([[1, 2], [3, 4]]), "Series: it holds objects, not numbers", "np.stack(x)"),
    (lambda x: pl.Series(["a", "b"], dtype=pl.Categorical), "Series: it holds categories", "x.to_physical()"),
    (lambda x: pl.Series([[1.0, 2.0], [3.0, 4.0]]), "Series: each entry is a list", "x.list.to_array(width)"),
]


@pytest.mark.parametrize(("make", "says", "instead"), REFUSED)
def test_what_cannot_be_read_is_refused_with_the_line_to_write_instead(make, says, instead):
    with pytest.raises(TypeError) as raised:
        xl.sigmoid(make(X))
    assert str(raised.value).startswith("x must be an array of numbers; received ")
    assert says in str(raised.value) and f"Write {instead}" in str(raised.value)


def test_tensors_without_values_are_refused_where_they_are_traced():
    def traced(x):
        with pytest.raises(TypeError, match="Tracer: it has no values while JAX traces. Write jax.debug.callback"):
            xl.sigmoid(x)
        return x

    jax.jit(traced)(X)

    @tf.function
    def graph(x):
        with pytest.raises(TypeError, match="SymbolicTensor: it has no values inside a tf.function. Write run_eagerly"):
            xl.sigmoid(x)
        return x

    graph(tf.constant(X))


def test_the_lines_that_the_refusals_name_can_be_read():
    ragged = tf.ragged.constant([[1.0, 2.0], [3.0]])
    nested = torch.nested.nested_tensor([torch.ones(2), torch.ones(3)], layout=torch.jagged)
    columns = pl.Series([[1.0, 2.0], [3.0, 4.0]]).list.to_array(2), np.stack(pd.Series([[1, 2], [3, 4]]))
    for x in (ragged.to_tensor(), tf.sparse.to_dense(tf.sparse.from_dense(X)), nested.to_padded_tensor(0.0), *columns):
        assert xl.sigmoid(x).ndim == 2
    seen = []
    jax.jit(lambda x: jax.debug.callback(lambda x: seen.append(xl.sigmoid(x)), x))(X)
    jax.effects_barrier()
    assert len(seen) == 1
    for x in (pd.Series(["a", "b"], dtype="category").cat.codes, pl.Series(["a"], dtype=pl.Categorical).to_physical()):
        assert xl.sigmoid(x).ndim == 1
