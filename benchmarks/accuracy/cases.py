"""What `make accuracy` measures: the functions, their arguments, and their exact values."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

import numpy as np
import xentlib as xl
from mpmath import fsum, mp, mpf

from benchmarks.accuracy import sieve
from tests.engines import oracle
from tests.xentlib import draws, ulp

LOGITS = [(1_000_000,)]
ROWS = [(800_000, 2), (180_000, 10), (20_000, 100), (2_000, 1000)]  # a million rows and more


@dataclass(frozen=True)
class Function:
    name: str  # xentlib's
    sieve: Callable  # arguments in long double -> values, and what their errors are counted against
    exact: Callable  # the same of one example, by the oracle; for a row of values a list
    promised: dict  # ULP by dtype
    call: Callable | None = None  # (the library's function, arguments) -> values, where the arguments are not its own

    def of(self, library) -> Callable:
        """What answers for it in a library; AttributeError if nothing does."""
        function = attrgetter(self.name)(library)
        return functools.partial(self.call, function) if self.call else function


@dataclass(frozen=True)
class Arguments:
    labels: str  # as code, which both languages read; "" for the activations
    shapes: list[tuple[int, ...]]
    draw: Callable  # (rng, shape, dtype) -> keyword arguments
    functions: list[Function]


def hard(rng, shape, dtype):
    return {"labels": rng.integers(0, 2, shape).astype(dtype), "logits": draws.logits(rng, shape, dtype)}


def soft(rng, shape, dtype):
    return {"labels": draws.probabilities(rng, shape, dtype), "logits": draws.logits(rng, shape, dtype)}


def weighted(rng, shape, dtype):
    return {**soft(rng, shape, dtype), "pos_weight": (10.0 ** rng.uniform(-2, 2, shape)).astype(dtype)}


def indices(rng, shape, dtype):
    logits = draws.logits(rng, shape, dtype)
    return {"labels": draws.class_indices(rng, logits), "logits": logits}


def one_hot(rng, shape, dtype):
    logits = draws.logits(rng, shape, dtype)
    return {"labels": draws.one_hot(draws.class_indices(rng, logits), shape[-1], dtype), "logits": logits}


def distributions(rng, shape, dtype):
    return {"labels": draws.distributions(rng, shape, dtype), "logits": draws.logits(rng, shape, dtype)}


def only_logits(rng, shape, dtype):
    return {"x": draws.logits(rng, shape, dtype)}


def losses(rng, shape, dtype):
    """Many that are equal, and some of all sizes."""
    small = 10.0 ** rng.uniform(-4, 1, shape)
    return {
        "losses": np.where(rng.random((shape[0], 1)) < 0.5, small, rng.exponential(size=(shape[0], 1))).astype(dtype)
    }


# The functions of large vocabularies with the hard logits of the others: what goes into the last layer, whose weights
# are the identity, and as parts of a vocabulary.


def linear(function, *, labels, logits):
    weight = np.eye(logits.shape[-1], dtype=logits.dtype)
    return function(hidden=logits, weight=weight, labels=labels)


def by_hidden(function, **arguments):
    return linear(function, **arguments)[0]


def merge(function, *, labels, logits):
    cut = logits.shape[-1] // 2
    parts = [
        xl.partial_softmax_cross_entropy(logits=part, labels=labels, first_class=first)
        for first, part in ((0, logits[..., :cut]), (cut, logits[..., cut:]))
    ]
    return function(parts)


def summed(function, *, losses):
    return function(losses, axis=-1).sum


def exact_sum(*, losses):
    with mp.workprec(2200):
        return (fsum(map(mpf, losses)),) * 2


def itself(exact):
    """Errors count against the value."""

    def value_twice(**arguments):
        value = exact(*(arguments[name] for name in ("x", "logits", "labels", "pos_weight") if name in arguments))
        return value, value

    return value_twice


# A gradient of soft labels crosses zero; its error counts against the larger of its terms.


def sigmoid_gradient(*, labels, logits):
    return weighted_gradient(labels=labels, logits=logits, pos_weight=1.0)


def weighted_gradient(*, labels, logits, pos_weight):
    negative = (1 - mpf(labels)) * oracle.exact_sigmoid(logits)
    positive = mpf(pos_weight) * labels * oracle.exact_sigmoid(-logits)
    return oracle.exact_weighted_gradient(logits, labels, pos_weight), max(negative, positive)


def softmax_gradient(*, labels, logits):
    return oracle.exact_softmax_gradient(logits, labels), list(map(max, oracle.exact_softmax(logits), labels))


SIGMOID, WEIGHTED, SOFTMAX, SPARSE = (
    f"{kind}_cross_entropy_with_logits" for kind in ("sigmoid", "weighted", "softmax", "sparse_softmax")
)
LINEAR, MERGE = "linear_softmax_cross_entropy", "merge_softmax_cross_entropy"
ALL = [
    Arguments(
        "{0,1}",
        LOGITS,
        hard,
        [
            Function(SIGMOID, sieve.sigmoid_loss, itself(oracle.exact_sigmoid_loss), ulp.SIGMOID_ULP),
            Function(
                f"gradients.{SIGMOID}", sieve.sigmoid_gradient, itself(oracle.exact_sigmoid_gradient), ulp.GRADIENTS_ULP
            ),
        ],
    ),
    Arguments(
        "[0,1]",
        LOGITS,
        soft,
        [
            Function(SIGMOID, sieve.sigmoid_loss, itself(oracle.exact_sigmoid_loss), ulp.SIGMOID_ULP),
            Function(f"gradients.{SIGMOID}", sieve.sigmoid_gradient, sigmoid_gradient, ulp.GRADIENTS_ULP),
        ],
    ),
    Arguments(
        "[0,1]",
        LOGITS,
        weighted,
        [
            Function(WEIGHTED, sieve.weighted_loss, itself(oracle.exact_weighted_loss), ulp.WEIGHTED_ULP),
            Function(f"gradients.{WEIGHTED}", sieve.weighted_gradient, weighted_gradient, ulp.GRADIENTS_ULP),
        ],
    ),
    Arguments(
        "k",
        ROWS,
        indices,
        [
            Function(SPARSE, sieve.sparse_loss, itself(oracle.exact_sparse_loss), ulp.ONE_HOT_ULP),
            Function(
                f"gradients.{SPARSE}", sieve.sparse_gradient, itself(oracle.exact_sparse_gradient), ulp.GRADIENTS_ULP
            ),
        ],
    ),
    Arguments(
        "one_hot(k)",
        ROWS,
        one_hot,
        [
            Function(SOFTMAX, sieve.softmax_loss, itself(oracle.exact_softmax_loss), ulp.ONE_HOT_ULP),
            Function(
                f"gradients.{SOFTMAX}", sieve.one_hot_gradient, itself(oracle.exact_softmax_gradient), ulp.GRADIENTS_ULP
            ),
        ],
    ),
    Arguments(
        "y",
        ROWS,
        distributions,
        [
            Function(SOFTMAX, sieve.softmax_loss, itself(oracle.exact_softmax_loss), ulp.SOFT_LABELS_ULP),
            Function(f"gradients.{SOFTMAX}", sieve.softmax_gradient, softmax_gradient, ulp.GRADIENTS_ULP),
        ],
    ),
    Arguments(
        "",
        LOGITS,
        only_logits,
        [
            Function("sigmoid", sieve.sigmoid, itself(oracle.exact_sigmoid), ulp.ACTIVATIONS_ULP),
            Function("log_sigmoid", sieve.log_sigmoid, itself(oracle.exact_log_sigmoid), ulp.ACTIVATIONS_ULP),
        ],
    ),
    Arguments(
        "",
        ROWS,
        only_logits,
        [
            Function("softmax", sieve.softmax, itself(oracle.exact_softmax), ulp.ACTIVATIONS_ULP),
            Function("log_softmax", sieve.log_softmax, itself(oracle.exact_log_softmax), ulp.ACTIVATIONS_ULP),
        ],
    ),
    Arguments(
        "k",
        ROWS,
        indices,
        [
            Function(LINEAR, sieve.sparse_loss, itself(oracle.exact_sparse_loss), ulp.LINEAR_ULP, linear),
            Function(
                f"gradients.{LINEAR}",
                sieve.sparse_gradient,
                itself(oracle.exact_sparse_gradient),
                ulp.LINEAR_GRADIENTS_ULP,
                by_hidden,
            ),
            Function(MERGE, sieve.sparse_loss, itself(oracle.exact_sparse_loss), ulp.LINEAR_ULP, merge),
        ],
    ),
    Arguments(
        "",
        [(900_000, 2), (100_000, 100), (2_000, 10_000)],
        losses,
        [Function("reduction", sieve.reduction, exact_sum, ulp.REDUCTION_ULP, summed)],
    ),
]
