"""xentlib's public API, computed by docs/assets/xentlib.js in V8: what the bench and the moving figures run on.

An engine: put it into ``sys.modules`` as ``xentlib`` and a snippet runs against it. Arguments are converted and checked
as the oracle does; all numbers come from JavaScript. As in xentlib float16 is computed with more digits and rounded
once.
"""

from importlib.metadata import version

import numpy as np

from tests.engines import oracle, v8
from tests.engines.oracle import Reduction

__version__ = version("xentlib")
__all__ = oracle.__all__


def evaluated(expression, dtype, arrays, **options):
    """The flat array, of the dtype, that an expression makes of the options, which hold the arrays."""
    words = {argument: v8.words(array) for argument, array in arrays.items() if array is not None}
    result = v8.load("xentlib.js").value(
        "(({ arrays, ...options }) => {"
        " for (const key in arrays) options[key] = floats(arrays[key]);"
        f" return words({expression}); }})(given)",
        arrays=words,
        dtype="float64" if dtype == np.float16 else np.dtype(dtype).name,
        **options,
    )
    with np.errstate(over="ignore"):
        return v8.floats(result).astype(dtype)


def over(name, dtype, *, labels=None, logits, pos_weight=None, classes=0, kept=None):
    """A function of xentlib.js over whole arrays, as a flat array of the dtype."""
    given = {"labels": labels, "logits": logits, "posWeight": pos_weight, "kept": kept}
    return evaluated("over(functions[options.name], options)", dtype, given, name=name, classes=classes)


def elementwise(name, logits, labels=None, pos_weight=None):
    return over(name, logits.dtype, labels=labels, logits=logits, pos_weight=pos_weight).reshape(logits.shape)[()]


def rowwise(name, logits, axis, labels=None, kept=None):
    """One number for each row, or one for each class, which then go back to their axis."""
    dense = labels is not None and np.shape(labels) == logits.shape
    rows = np.moveaxis(logits, axis, -1)
    labels = np.moveaxis(labels, axis, -1) if dense else labels
    result = over(name, logits.dtype, labels=labels, logits=rows, classes=rows.shape[-1], kept=kept)
    if result.size == rows.size and (name.startswith("gradients.") or labels is None):
        return np.ascontiguousarray(np.moveaxis(result.reshape(rows.shape), -1, axis))
    return result.reshape(rows.shape[:-1])[()]


def _losses(prefix):
    """The losses, or with a prefix their gradients."""

    def sigmoid_cross_entropy_with_logits(*, labels, logits):
        logits, labels = oracle._checked_sigmoid(labels, logits)
        return elementwise(prefix + "sigmoid_cross_entropy_with_logits", logits, labels)

    def weighted_cross_entropy_with_logits(*, labels, logits, pos_weight):
        logits, labels, pos_weight = oracle._checked_weighted(labels, logits, pos_weight)
        return elementwise(prefix + "weighted_cross_entropy_with_logits", logits, labels, pos_weight)

    def softmax_cross_entropy_with_logits(*, labels, logits, axis=-1):
        labels, logits, axis = oracle._checked_softmax(labels, logits, axis)
        return rowwise(prefix + "softmax_cross_entropy_with_logits", logits, axis, labels)

    softmax_cross_entropy_with_logits_v2 = softmax_cross_entropy_with_logits

    def sparse_softmax_cross_entropy_with_logits(*, labels, logits, ignore_index=None, where=None):
        labels, logits = oracle.class_indices(labels, logits, ignore_index, where)
        kept = [label is not None for label in labels]
        labels = [label or 0 for label in labels]
        return rowwise(prefix + "sparse_softmax_cross_entropy_with_logits", logits, -1, labels, kept)

    functions = {name: function for name, function in locals().items() if name != "prefix"}
    for name, function in functions.items():
        function.__qualname__ = name  # which an error message shows
    return functions


def linear_softmax_cross_entropy(*, hidden, weight, labels, ignore_index=None, where=None):
    hidden, weight, labels, kept = oracle._checked_linear(hidden, weight, labels, ignore_index, where)
    given = {"labels": labels, "logits": hidden, "weight": weight, "kept": kept}
    formula = "(y, h, r) => linearLoss(y, h, options.weight, r)"
    losses = evaluated(f"over({formula}, options)", hidden.dtype, given, classes=hidden.shape[-1])
    return losses.reshape(labels.shape)[()]


def _linear_gradients(*, hidden, weight, labels, ignore_index=None, where=None, output_gradients=1):
    hidden, weight, labels, kept = oracle._checked_linear(hidden, weight, labels, ignore_index, where)
    factors = np.broadcast_to(output_gradients, labels.shape)
    given = {"labels": labels, "hidden": hidden, "weight": weight, "kept": kept, "factors": factors}
    both = "({ byHidden, byWeight }) => [...byHidden, ...byWeight]"
    result = evaluated(f"({both})(linearGradients(options))", hidden.dtype, given, features=hidden.shape[-1])
    by_hidden, by_weight = np.split(result, [hidden.size])
    return by_hidden.reshape(hidden.shape), by_weight.reshape(weight.shape)


def partial_softmax_cross_entropy(*, logits, labels, first_class):
    labels, logits, first_class = oracle._checked_part(labels, logits, first_class)
    given = {"labels": labels - first_class, "logits": logits}
    numbers = evaluated("over(part, options)", np.float64, given, classes=logits.shape[-1])
    return np.ascontiguousarray(numbers.reshape(-1, 3).T).reshape(3, *labels.shape)


def merge_softmax_cross_entropy(parts):
    parts = oracle._checked_parts(parts)
    columns = np.moveaxis(parts.reshape(len(parts), 3, -1), -1, 0)
    return np.array([merged(column) for column in columns]).reshape(parts.shape[2:])[()]


def merged(column):
    flat = "merged(Array.from({ length: options.parts }, (_, i) => options.numbers.subarray(3 * i, 3 * i + 3)))"
    return evaluated(f"[{flat}]", np.float64, {"numbers": column}, parts=len(column))[0]


def reduction(losses, *, where=None, axis=None):
    values, kept, shape = oracle._reduced_last(losses, where, axis)
    sums = [total(values[index], kept[index]) for index in np.ndindex(shape)]
    return Reduction(np.reshape(sums, shape), kept.sum(axis=-1))


def total(losses, kept):
    given = {"losses": losses, "kept": kept}
    return evaluated("[reduction(options.losses, options.kept).sum]", np.float64, given)[0]


globals().update(_losses(""))
_gradients = _losses("gradients.") | {"linear_softmax_cross_entropy": _linear_gradients}
gradients = type("gradients", (), {name: staticmethod(f) for name, f in _gradients.items()})


def sigmoid(x):
    return elementwise("sigmoid", *oracle.reals(x=x))


def log_sigmoid(x):
    return elementwise("log_sigmoid", *oracle.reals(x=x))


def softmax(x, axis=-1):
    (x,) = oracle.reals(x=x)
    return rowwise("softmax", x, oracle.class_axis("x", x, axis))


def log_softmax(x, axis=-1):
    (x,) = oracle.reals(x=x)
    return rowwise("log_softmax", x, oracle.class_axis("x", x, axis))
