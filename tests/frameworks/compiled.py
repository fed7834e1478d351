"""What the snippets print with the losses that they call compiled: by tf.function, XLA, jax.jit and torch.compile.

What differs from the record, which is eager, is on record with the mode's name, and pages show it under the snippet.
"""

import ast
import contextlib
import functools
import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

import jax
import optax
import tensorflow as tf
import torch

from hooks.executed_code import SnippetError, framework_snippets, run

from .running import LASTING

OPTAX = "kl_divergence sigmoid_binary_cross_entropy softmax_cross_entropy softmax_cross_entropy_with_integer_labels"
TORCH = "binary_cross_entropy binary_cross_entropy_with_logits cross_entropy kl_div nll_loss"
# A snippet that compiles is about a mode of its own.
COMPILES = ("tf.function", "jax.jit", *LASTING)
# Where a failed node stands in the graph and in the code, around what it says.
GRAPH = re.compile(r"Graph execution error:.*\n\n(?P<said>.*?)(?:\n\t \[\[.*)?\Z", re.DOTALL)
# What the tracer met, among hints and addresses.
TRACED = re.compile(r"got \w+Error\((.*)\)$", re.MULTILINE)


def by_tensorflow(loss: Callable, **options) -> Callable:
    fast = tf.function(loss, **options)

    def called(*args, **named):
        try:
            return fast(*args, **named)
        except tf.errors.InvalidArgumentError as error:
            said = GRAPH.search(error.message)
            raise tf.errors.InvalidArgumentError(None, None, said["said"] if said else error.message) from None

    return called


def by_jax(loss: Callable) -> Callable:
    return jax.jit(loss, static_argnames=[name for name in inspect.signature(loss).parameters if name == "axis"])


def by_torch(loss: Callable) -> Callable:
    """Traced, without the minutes of its C++ compiler."""
    functions = torch.nn.functional
    fast = torch.compile(loss, backend="aot_eager", dynamic=False)

    def called(*args, **named):
        with patch.object(functions, loss.__name__, loss):  # the traced code calls the loss by its name
            try:
                return fast(*args, **named)
            except torch._dynamo.exc.TorchRuntimeError as error:
                said = TRACED.search(str(error))[1]
                raise type(error)(ast.literal_eval(said)) from None

    return called


@dataclass(frozen=True)
class Mode:
    folder: str
    module: ModuleType
    losses: list[str]
    compiled: Callable

    @property
    def snippets(self) -> list[Path]:
        """Those that call a loss, which the classes of PyTorch do too."""
        calls = re.compile(rf"\b({'|'.join([*self.losses, 'CrossEntropyLoss', 'BCE', 'KLDivLoss', 'NLLLoss'])})")
        return [snippet for snippet in framework_snippets() if self._runs(snippet, snippet.read_text("utf-8"), calls)]

    def _runs(self, snippet: Path, code: str, calls: re.Pattern) -> bool:
        own = snippet.parent.name == self.folder and not any(call in code for call in COMPILES)
        return own and bool(calls.search(code))

    @contextlib.contextmanager
    def in_place(self):
        """While a snippet runs, its losses are compiled."""
        torch._dynamo.reset()
        with contextlib.ExitStack() as stack:
            for name in self.losses:
                loss = getattr(self.module, name)
                stack.enter_context(patch.object(self.module, name, functools.wraps(loss)(self.compiled(loss))))
            yield


TENSORFLOW = [name for name in dir(tf.nn) if name.endswith("cross_entropy_with_logits")]
MODES = {
    "tf_function": Mode("tensorflow", tf.nn, TENSORFLOW, by_tensorflow),
    "xla": Mode("tensorflow", tf.nn, TENSORFLOW, functools.partial(by_tensorflow, jit_compile=True)),
    "jax_jit": Mode("jax", optax, OPTAX.split(), by_jax),
    "torch_compile": Mode("pytorch", torch.nn.functional, TORCH.split(), by_torch),
}


def printed_in(mode: str, snippet: Path) -> str:
    """What it raises is its last line."""
    with MODES[mode].in_place():
        try:
            return run(snippet, warned="ignore")  # of tracing
        except SnippetError as error:
            return f"{type(error.__cause__).__name__}: {error.__cause__}\n"
