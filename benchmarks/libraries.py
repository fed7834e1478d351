"""What is timed: each library on arrays of its own kind, made beforehand, by the call that its users write.

All losses are per example and nothing is reduced; a gradient is that of their sum, by the logits.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .cases import Case


def as_they_are(labels: NDArray, logits: NDArray) -> tuple[NDArray, NDArray]:
    return labels, logits


@dataclass
class Library:
    functions: dict[str, dict[str, Callable]]  # by form and loss, called by the names labels and logits
    arrays: Callable[[NDArray, NDArray], tuple[Any, Any]] = as_they_are
    wait: Callable[[Any], Any] | None = None  # until the result is there, where a call returns before
    absent: dict[str, str] = field(default_factory=dict)  # losses that it does not have, and why

    def call(self, case: Case, labels: Any, logits: Any) -> Callable[[], Any]:
        """The call that is timed."""
        function, wait = self.functions[case.form][case.loss], self.wait
        if wait:
            return lambda: wait(function(labels=labels, logits=logits))
        return lambda: function(labels=labels, logits=logits)


def xentlib() -> Library:
    import xentlib as xl

    def losses(module):
        return {
            "sigmoid": module.sigmoid_cross_entropy_with_logits,
            "softmax": module.softmax_cross_entropy_with_logits,
            "sparse": module.sparse_softmax_cross_entropy_with_logits,
        }

    return Library({"value": losses(xl), "gradient": losses(xl.gradients)})


def numpy() -> Library:
    """The formulas as one writes them down, stable and no more."""

    def log_softmax(x):
        shifted = x - x.max(axis=-1, keepdims=True)
        return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))

    def softmax(x):
        powers = np.exp(x - x.max(axis=-1, keepdims=True))
        return powers / powers.sum(axis=-1, keepdims=True)

    return _from_formulas(
        lambda labels, logits: np.maximum(logits, 0) - logits * labels + np.log1p(np.exp(-np.abs(logits))),
        lambda x: 1 / (1 + np.exp(-x)),
        log_softmax,
        softmax,
    )


def scipy() -> Library:
    from scipy.special import expit, log_expit, log_softmax, softmax

    return _from_formulas(
        lambda labels, logits: -labels * log_expit(logits) - (1 - labels) * log_expit(-logits),
        expit,
        lambda x: log_softmax(x, axis=-1),
        lambda x: softmax(x, axis=-1),
    )


def _from_formulas(sigmoid_loss, sigmoid, log_softmax, softmax) -> Library:
    def sparse_loss(labels, logits):
        return -np.take_along_axis(log_softmax(logits), labels[:, np.newaxis], axis=-1)[:, 0]

    def sparse_gradient(labels, logits):
        gradient = softmax(logits)
        gradient[np.arange(len(labels)), labels] -= 1
        return gradient

    values = {
        "sigmoid": sigmoid_loss,
        "softmax": lambda labels, logits: -(labels * log_softmax(logits)).sum(axis=-1),
        "sparse": sparse_loss,
    }
    gradients = {
        "sigmoid": lambda labels, logits: sigmoid(logits) - labels,
        "softmax": lambda labels, logits: softmax(logits) - labels,
        "sparse": sparse_gradient,
    }
    return Library({"value": values, "gradient": gradients})


def scikit_learn() -> Library:
    """The kernels of its own estimators, which are private: log_loss takes probabilities and averages."""
    from sklearn._loss.loss import HalfBinomialLoss, HalfMultinomialLoss
    from sklearn.utils._openmp_helpers import _openmp_effective_n_threads

    threads = _openmp_effective_n_threads()

    def calls(method):
        def binomial(labels, logits):
            return getattr(HalfBinomialLoss(), method)(y_true=labels, raw_prediction=logits, n_threads=threads)

        def multinomial(labels, logits):
            loss = HalfMultinomialLoss(n_classes=logits.shape[1])
            return getattr(loss, method)(y_true=labels, raw_prediction=logits, n_threads=threads)

        return {"sigmoid": binomial, "sparse": multinomial}

    return Library(
        {"value": calls("loss"), "gradient": calls("gradient")},
        lambda labels, logits: (labels.astype(logits.dtype), logits),  # class indices are floats there
        absent={"softmax": "no loss takes soft labels"},
    )


def tensorflow(compiled: Callable[[Callable], Callable] = lambda function: function) -> Library:
    import tensorflow as tf

    losses = {
        "sigmoid": tf.nn.sigmoid_cross_entropy_with_logits,
        "softmax": tf.nn.softmax_cross_entropy_with_logits,
        "sparse": tf.nn.sparse_softmax_cross_entropy_with_logits,
    }
    return _by_tape(losses, compiled)


def tensorflow_function() -> Library:
    import tensorflow as tf

    return tensorflow(tf.function)


def tensorflow_xla() -> Library:
    import tensorflow as tf

    return tensorflow(lambda function: tf.function(function, jit_compile=True))


def keras() -> Library:
    """On TensorFlow, eager. Its losses average; the functions below them do not."""
    from keras import ops

    losses = {
        "sigmoid": lambda labels, logits: ops.binary_crossentropy(labels, logits, from_logits=True),
        "softmax": lambda labels, logits: ops.categorical_crossentropy(labels, logits, from_logits=True),
        "sparse": lambda labels, logits: ops.sparse_categorical_crossentropy(labels, logits, from_logits=True),
    }
    return _by_tape(losses, lambda function: function)


def _by_tape(losses, compiled) -> Library:
    import tensorflow as tf

    def gradient(loss):
        def function(labels, logits):
            with tf.GradientTape() as tape:
                tape.watch(logits)
                value = loss(labels=labels, logits=logits)
            return tape.gradient(value, logits)

        return function

    values = {name: compiled(loss) for name, loss in losses.items()}
    gradients = {name: compiled(gradient(loss)) for name, loss in losses.items()}
    return Library({"value": values, "gradient": gradients}, _tensors)


def _tensors(labels, logits):
    import tensorflow as tf

    return tf.constant(labels), tf.constant(logits)


def pytorch() -> Library:
    import torch
    from torch.nn import functional

    losses = {
        "sigmoid": lambda labels, logits: functional.binary_cross_entropy_with_logits(logits, labels, reduction="none"),
        "softmax": lambda labels, logits: functional.cross_entropy(logits, labels, reduction="none"),
    }
    losses["sparse"] = losses["softmax"]

    def gradient(loss):
        def function(labels, logits):
            logits = logits.detach().requires_grad_()
            return torch.autograd.grad(loss(labels=labels, logits=logits).sum(), logits)[0]

        return function

    values = {name: torch.no_grad()(loss) for name, loss in losses.items()}
    gradients = {name: gradient(loss) for name, loss in losses.items()}
    return Library(
        {"value": values, "gradient": gradients},
        lambda labels, logits: (torch.tensor(labels), torch.tensor(logits)),
    )


def jax() -> Library:
    import jax
    import optax

    jax.config.update("jax_enable_x64", True)
    losses = {
        "sigmoid": optax.sigmoid_binary_cross_entropy,
        "softmax": optax.softmax_cross_entropy,
        "sparse": optax.softmax_cross_entropy_with_integer_labels,
    }

    def gradient(loss):
        by_logits = jax.jit(jax.grad(lambda logits, labels: loss(logits=logits, labels=labels).sum()))
        return lambda labels, logits: by_logits(logits, labels)

    values = {name: jax.jit(loss) for name, loss in losses.items()}
    gradients = {name: gradient(loss) for name, loss in losses.items()}
    return Library(
        {"value": values, "gradient": gradients},
        lambda labels, logits: (jax.numpy.array(labels), jax.numpy.array(logits)),
        wait=jax.block_until_ready,
    )


# In the order of the page's columns.
LIBRARIES: dict[str, Callable[[], Library]] = {
    "xentlib": xentlib,
    "NumPy": numpy,
    "SciPy": scipy,
    "scikit-learn": scikit_learn,
    "TensorFlow": tensorflow,
    "tf.function": tensorflow_function,
    "XLA": tensorflow_xla,
    "Keras": keras,
    "PyTorch": pytorch,
    "JAX": jax,
}
PACKAGES = ["numpy", "scipy", "scikit-learn", "tensorflow-cpu", "keras", "torch", "jax", "optax", "xentlib"]


def check(case: Case, name: str, result: Any, expected: NDArray) -> None:
    """Raise unless the call computed what xentlib computes: a wrong call must not be timed."""
    result = np.asarray(result)
    if result.shape != expected.shape or result.dtype != expected.dtype:
        raise AssertionError(f"{case}: {name} returns {result.dtype} {result.shape}")
    parts = max(1, expected.size // 10_000_000)  # in pieces: the largest results have 131 million elements
    for ours, theirs in zip(np.array_split(expected, parts), np.array_split(result, parts), strict=True):
        np.testing.assert_allclose(theirs, ours, rtol=1e-3, atol=1e-5, err_msg=f"{case}: {name}")
