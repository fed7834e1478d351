"""The page on speed: each sentence tried over the domain that it speaks of."""

import re

import jax
import numpy as np
import optax
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import strategies as st

from .frameworks import COMPILED
from .holds import holds
from .quoted import speed as quoted

SIZES = dict(rows=st.integers(2, 5000), count=st.integers(2, 2000), draws=COMPILED)
NO_LOOP = {"parameter", "constant", "bitcast", "tuple", "get-tuple-element"}


def loops(compiled: str) -> list[str]:
    """The operations that are left of a compiled loss, in XLA's notation."""
    entry = compiled[compiled.index("ENTRY") :]
    return [operation for operation in re.findall(r"= \S+ ([\w-]+)\(", entry) if operation not in NO_LOOP]


def by_jax(loss, *arguments):
    return loops(jax.jit(loss).lower(*arguments).compile().as_text())


def by_xla(loss, *arguments):
    constants = [tf.constant(argument) for argument in arguments]
    compiled = tf.function(lambda *given: loss(*given), jit_compile=True, autograph=False)
    return loops(compiled.experimental_get_compiler_ir(*constants)(stage="optimized_hlo"))


@holds(quoted.FUSED, **SIZES)
def test_a_compiled_loss_is_a_few_loops(rows, count):
    x, y = np.zeros((rows, count), np.float32), np.zeros(rows, np.int64)
    softmax = [
        by_jax(optax.softmax_cross_entropy, x, x),
        by_jax(optax.softmax_cross_entropy_with_integer_labels, x, y),
        by_xla(tf.nn.softmax_cross_entropy_with_logits, x, x),
        by_xla(tf.nn.sparse_softmax_cross_entropy_with_logits, y, x),
    ]
    assert all(set(found) == {"fusion"} and len(found) <= 12 for found in softmax)
    assert by_jax(optax.sigmoid_binary_cross_entropy, x, x) == ["fusion"]
    assert by_xla(tf.nn.sigmoid_cross_entropy_with_logits, x, x) == ["fusion"]


def called(loss, *arguments):
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU]) as profiled:
        loss(*arguments)
    return [event.name for event in profiled.events()]


@holds(quoted.READY, **SIZES)
def test_pytorch_has_a_kernel_for_the_logarithm_of_a_softmax_and_of_a_sigmoid(rows, count):
    x, y = torch.zeros(rows, count), torch.zeros(rows, dtype=torch.int64)
    assert called(F.cross_entropy, x, y).count("aten::_log_softmax") == 1
    assert called(F.cross_entropy, x, x).count("aten::_log_softmax") == 1
    assert called(F.binary_cross_entropy_with_logits, x, x).count("aten::log_sigmoid_forward") == 1
