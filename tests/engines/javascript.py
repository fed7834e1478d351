"""xentlib's public API, computed by docs/assets/xentlib.js in QuickJS: what the bench and the moving figures run on.

An engine: put it into ``sys.modules`` as ``xentlib`` and a snippet runs against it. Arguments are converted and checked
as the oracle does; all numbers come from JavaScript. As in xentlib float16 is computed with more digits and rounded
once.
"""

from importlib.metadata import version

import numpy as np

from tests.engines import oracle, quickjs

__version__ = version("xentlib")
# No page multiplies by a vocabulary of weights in the browser.
WITHOUT = {"linear_softmax_cross_entropy", "merge_softmax_cross_entropy", "partial_softmax_cross_entropy"}
__all__ = [name for name in oracle.__all__ if name not in WITHOUT]


def over(name, dtype, *, labels=None, logits, pos_weight=None, classes=0):
    """A function of xentlib.js over whole arrays, as a flat array of the dtype."""
    given = {"labels": labels, "logits": logits, "posWeight": pos_weight}
    words = {argument: quickjs.words(array) for argument, array in given.items() if array is not None}
    computed = "float64" if dtype == np.float16 else np.dtype(dtype).name
    result = quickjs.load("xentlib.js").evaljs(
        "var { name, given, ...options } = dukpy;"
        "for (const key in given) options[key] = floats(given[key]);"
        "words(over(functions[name], options))",
        name=name,
        given=words,
        classes=classes,
        dtype=computed,
    )
    with np.errstate(over="ignore"):
        return quickjs.floats(result).astype(dtype)


def elementwise(name, logits, labels=None, pos_weight=None):
    return over(name, logits.dtype, labels=labels, logits=logits, pos_weight=pos_weight).reshape(logits.shape)[()]


def rowwise(name, logits, axis, labels=None):
    """One number for each row, or one for each class, which then go back to their axis."""
    dense = labels is not None and np.shape(labels) == logits.shape
    rows = np.moveaxis(logits, axis, -1)
    labels = np.moveaxis(labels, axis, -1) if dense else labels
    result = over(name, logits.dtype, labels=labels, logits=rows, classes=rows.shape[-1])
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

    def sparse_softmax_cross_entropy_with_logits(*, labels, logits):
        labels, logits = oracle.class_indices(labels, logits)
        return rowwise(prefix + "sparse_softmax_cross_entropy_with_logits", logits, -1, labels)

    functions = {name: function for name, function in locals().items() if name != "prefix"}
    for name, function in functions.items():
        function.__qualname__ = name  # which an error message shows
    return functions


globals().update(_losses(""))
gradients = type("gradients", (), {name: staticmethod(f) for name, f in _losses("gradients.").items()})


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
