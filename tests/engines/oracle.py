"""xentlib's public API, computed from the textbook definitions with at least 50 significant digits.

An engine: put it into ``sys.modules`` as ``xentlib`` and a snippet runs against it. It shares no code with xentlib
and uses none of its stable forms; enough digits make them unnecessary. Slow, and without np.longdouble, which mpmath
cannot take in.

The functions ``exact_*`` work on one logit, or on one row of logits, and return mpf values that are not rounded.
"""

import functools
import math
import operator
from importlib.metadata import version

import numpy as np
from mpmath import fsum, inf, isfinite, isinf, isnan, log, mag, mp, mpf, nan

__version__ = version("xentlib")
__all__ = [
    "Reduction",
    "gradients",
    "linear_softmax_cross_entropy",
    "log_sigmoid",
    "log_softmax",
    "merge_softmax_cross_entropy",
    "partial_softmax_cross_entropy",
    "reduction",
    "sigmoid",
    "sigmoid_cross_entropy_with_logits",
    "softmax",
    "softmax_cross_entropy_with_logits",
    "softmax_cross_entropy_with_logits_v2",
    "sparse_softmax_cross_entropy_with_logits",
    "weighted_cross_entropy_with_logits",
]

# A float64 label times a float64 pos_weight is below 2^2048 and half the smallest subnormal is 2^-1075,
# so a term of e^-m with m > 3123 ln 2 = 2165 rounds to 0 whatever multiplies it: no digit of it is needed.
NEGLIGIBLE_MARGIN = 2200


# ---- Definitions ----


def precise(definition):
    """Give ``definition(logits, *others)`` mpf arguments, and bits for 50 digits of the result, or those at hand.

    A logit that leads by m has a probability of 1 - e^-m, so m / ln 2 bits come before its first digit that counts.
    Sums such as p - y can cancel as far as the arguments' magnitudes lie apart, and twice as far to second order.
    """

    @functools.wraps(definition)
    def evaluate(logits, *others):
        row = [*logits] if np.iterable(logits) else [logits, 0]  # sigmoid(x) is softmax([x, 0])[0]
        top = max(row)
        margins = [top - x for x in row if top - x < NEGLIGIBLE_MARGIN]
        numbers = [1, *row, *(v for other in others for v in (other if np.iterable(other) else [other]))]
        sizes = [abs(v) for v in numbers if v and v - v == 0]  # neither 0 nor NaN nor infinite
        bits = 240 + 1.5 * max(margins, default=0) + 2 * (magnitude(max(sizes)) - magnitude(min(sizes)))
        with mp.workprec(max(int(bits), mp.prec)):
            return definition(*([*map(exactly, a)] if np.iterable(a) else exactly(a) for a in (logits, *others)))

    return evaluate


def magnitude(v):
    """The power of 2 above a number; of a float Python knows it at once."""
    return math.frexp(v)[1] if type(v) is float else mag(v)


exactly = mp.convert  # mpf(v) rounds v to the bits at hand, which leaves it as it is, in twice the time


def term(coefficient, p):
    """-coefficient log p. A coefficient of 0 leaves nothing, as p tends to 0 too, but NaN stays NaN."""
    return -coefficient * log(p) if coefficient or isnan(p) else mpf(0)


def sigma(x):
    return 1 / (1 + mp.exp(-x))


def probabilities(row):
    """e^x_k / sum_j e^x_j."""
    powers, total = powers_and_sum(row)
    return [e / total for e in powers]


def powers_and_sum(row):
    """e^x_k and sum_j e^x_j. An infinite maximum that stands alone wins outright; several have no limit."""
    powers = [mp.exp(x) for x in row]
    total = fsum(powers)
    if total and isfinite(total):
        return powers, total
    if isinf(max(row)) and row.count(max(row)) == 1 and not any(map(isnan, row)):
        return [mpf(x == max(row)) for x in row], mpf(1)
    return powers, nan


# 1 - sigma(x) is written sigma(-x), which it equals: at x = 1e30 the difference would need 10^30 bits.


@precise
def exact_sigmoid(x):
    return sigma(x)


@precise
def exact_log_sigmoid(x):
    return log(sigma(x))


@precise
def exact_sigmoid_loss(x, z):
    return term(z, sigma(x)) + term(1 - z, sigma(-x))


@precise
def exact_sigmoid_gradient(x, z):
    return sigma(x) - z


@precise
def exact_weighted_loss(x, z, q):
    return term(q * z, sigma(x)) + term(1 - z, sigma(-x))


@precise
def exact_weighted_gradient(x, z, q):
    return (1 - z) * sigma(x) - q * z * sigma(-x)


@precise
def exact_softmax(row):
    return probabilities(row)


@precise
def exact_log_softmax(row):
    return [log(p) for p in probabilities(row)]


@precise
def exact_softmax_loss(row, labels):
    return fsum(map(term, labels, probabilities(row)))


@precise
def exact_softmax_gradient(row, labels):
    total = fsum(labels)
    return [total * p - y for p, y in zip(probabilities(row), labels, strict=True)]


@precise
def exact_sparse_loss(row, label):
    powers, total = powers_and_sum(row)  # one quotient is enough
    return -log(powers[int(label)] / total)


@precise
def exact_sparse_gradient(row, label):
    return [p - (k == label) for k, p in enumerate(probabilities(row))]


def exact_logits(hidden, weight):
    """The products of one row of hidden states with the weights of each class, without rounding."""
    with mp.workprec(2200):  # of float64 each product has 106 bits, and the products of a sum lie up to 2^2100 apart
        return [fsum(mpf(a) * mpf(b) for a, b in zip(hidden, row, strict=True)) for row in weight]


def exact_linear_loss(hidden, weight, label):
    return exact_sparse_loss(exact_logits(hidden, weight), label)


def exact_linear_gradients(hidden, weight, labels, factors):
    """The derivatives of sum(factors * losses) by each hidden state and by each weight."""
    slopes = [
        [factor * s for s in exact_sparse_gradient(exact_logits(h, weight), label)]
        for h, label, factor in zip(hidden, labels, factors, strict=True)
    ]
    by_hidden = [[fsum(s * w for s, w in zip(row, column)) for column in zip(*weight)] for row in slopes]
    by_weight = [
        [fsum(row[k] * h[j] for row, h in zip(slopes, hidden)) for j in range(len(weight[0]))]
        for k in range(len(weight))
    ]
    return by_hidden, by_weight


# ---- From NumPy and back ----


def rounded(value, dtype):
    """The float of ``dtype`` nearest to an mpf, ties to even, rounded once; a zero has no sign."""
    if not value or not isfinite(value):
        return float(value)
    digits, smallest, above, largest = limits(dtype)
    mantissa, exponent = exactly(value).man_exp  # |value| = mantissa * 2^exponent
    magnitude = exponent + mantissa.bit_length()
    last_bit = max(magnitude - digits, smallest)
    if magnitude < last_bit:  # less than half of the smallest float
        return 0.0
    unit = 1 << max(0, last_bit - exponent)
    whole, rest = divmod(mantissa, unit)
    whole += 2 * rest > unit or 2 * rest == unit and whole % 2
    nearest = math.inf if magnitude > above else int(whole) * 2.0 ** max(last_bit, exponent)
    nearest = nearest if nearest <= largest else math.inf
    return nearest if value > 0 else -nearest


@functools.cache
def limits(dtype):
    """The digits of a float, the exponents of its smallest and above its largest, and the largest."""
    info = np.finfo(dtype)
    return info.nmant + 1, info.minexp - info.nmant, info.maxexp, float(info.max)


def array(values, shape, dtype):
    return np.array([rounded(v, dtype) for v in values], dtype).reshape(shape)[()]


def real(name, value, kinds="biuf", what="real numbers"):
    if isinstance(value, np.ma.MaskedArray):
        raise TypeError(f"{name} must not be a masked array; fill or drop its masked entries first.")
    try:
        result = np.asarray(value)
    except ValueError as error:
        raise ValueError(f"{name} must be a rectangular array of numbers; NumPy says: {error}") from error
    empty_list = isinstance(value, (list, tuple)) and result.size == 0
    if result.dtype.kind not in kinds and not empty_list:
        raise TypeError(f"{name} must be {what}; received dtype {result.dtype}.")
    return result


def reals(**arguments):
    """The arguments as arrays of the promoted dtype; Python's own scalars adapt to the others."""
    arrays = {name: real(name, value) for name, value in arguments.items()}
    dtype = np.result_type(*(v if type(v) in (bool, int, float) else arrays[k] for k, v in arguments.items()))
    dtype = np.dtype(float) if dtype.kind in "biu" else dtype.newbyteorder("=")
    for name, value in arguments.items():
        if type(value) in (int, float) and float(np.finfo(dtype).max) < abs(value) < math.inf:
            raise ValueError(f"{name} must be in the range of {dtype}, the dtype of the others; received {value!r}.")
    with np.errstate(over="ignore"):
        return [a.astype(dtype) for a in arrays.values()]


def same_shape(labels, logits):
    if labels.shape != logits.shape:
        raise ValueError(
            "labels and logits must have the same shape; "
            f"received labels.shape={labels.shape} and logits.shape={logits.shape}."
        )


def class_axis(name, x, axis):
    if x.ndim == 0:
        raise ValueError(f"{name} must have at least one dimension, the classes; received {name}.shape=().")
    try:
        axis = operator.index(axis)
    except TypeError:
        raise TypeError(f"axis must be an integer; received {axis!r}.") from None
    if not -x.ndim <= axis < x.ndim:
        raise ValueError(f"axis must be in [{-x.ndim}, {x.ndim}); received {axis}.")
    if x.shape[axis] == 0:
        raise ValueError(f"{name} must have at least one class; received {name}.shape={x.shape} with 0 on axis {axis}.")
    return axis


def class_indices(labels, logits, ignore_index=None, where=None):
    """A class index for each row, None for a row that does not count, and the rows."""
    labels, logits = labelled_rows(labels, logits)
    kept = which(labels, ignore_index, where)
    in_range(labels, logits.shape[-1], kept)
    return [int(label) if keep else None for label, keep in zip(labels.flat, kept.flat)], *reals(logits=logits)


def which(labels, ignore_index, where):
    """Which labels count."""
    kept = mask("labels", labels, True if where is None else where)
    return kept if ignore_index is None else kept & (labels != integer("ignore_index", ignore_index))


def mask(name, array, where):
    where = real("where", where)
    for index, value in np.ndenumerate(where):
        if value not in (0, 1):
            raise ValueError(f"where must be booleans, or 0 and 1; received {value} at index {index}.")
    try:
        return np.broadcast_to(where.astype(bool), array.shape)
    except ValueError:
        raise ValueError(
            f"where must broadcast to the shape of {name}; "
            f"received where.shape={where.shape} and {name}.shape={array.shape}."
        ) from None


def labelled_rows(labels, logits):
    labels = real("labels", labels, kinds="iu", what="class indices of an integer dtype")
    logits = real("logits", logits)
    class_axis("logits", logits, -1)
    a_label_each("logits", labels, logits)
    return labels, logits


def a_label_each(name, labels, array):
    if labels.shape != array.shape[:-1]:
        raise ValueError(
            f"labels.shape must equal {name}.shape[:-1]; received labels.shape={labels.shape} "
            f"and {name}.shape={array.shape}; expected labels.shape={array.shape[:-1]}."
        )


def in_range(labels, classes, kept=True):
    kept = np.broadcast_to(kept, labels.shape)
    for index, label in np.ndenumerate(labels):
        if not 0 <= label < classes and kept[index]:
            raise ValueError(f"labels must be in [0, {classes}); received {label} at index {index}.")


def integer(name, value):
    try:
        return operator.index(value)
    except TypeError:
        raise TypeError(f"{name} must be an integer; received {value!r}.") from None


def rows(x, axis=-1):
    x = np.moveaxis(x, axis, -1)
    return x.reshape(math.prod(x.shape[:-1]), x.shape[-1]).tolist()


def elementwise(definition, *arguments):
    arrays = np.broadcast_arrays(*arguments)
    return array(map(definition, *(a.ravel().tolist() for a in arrays)), arrays[0].shape, arrays[0].dtype)


def rowwise(definition, x, axis, *others):
    """Apply ``definition`` along ``axis``, and put the rows it returns back there."""
    shape = np.moveaxis(x, axis, -1).shape
    values = (v for row in map(definition, rows(x, axis), *others) for v in row)
    return np.ascontiguousarray(np.moveaxis(array(values, shape, x.dtype), -1, axis))


# ---- The public API ----


def _checked_weighted(labels, logits, pos_weight):
    labels, logits, pos_weight = reals(labels=labels, logits=logits, pos_weight=pos_weight)
    same_shape(labels, logits)
    try:
        return logits, labels, np.broadcast_to(pos_weight, logits.shape)
    except ValueError:
        raise ValueError(
            "pos_weight must broadcast to the shape of logits; "
            f"received pos_weight.shape={pos_weight.shape} and logits.shape={logits.shape}."
        ) from None


def _checked_sigmoid(labels, logits):
    labels, logits = reals(labels=labels, logits=logits)
    same_shape(labels, logits)
    return logits, labels


def _checked_softmax(labels, logits, axis):
    labels, logits = reals(labels=labels, logits=logits)
    same_shape(labels, logits)
    return labels, logits, class_axis("logits", logits, axis)


def _checked_linear(hidden, weight, labels, ignore_index, where):
    """Flat rows of numbers, which of them are kept, the shapes and the dtype."""
    labels = real("labels", labels, kinds="iu", what="class indices of an integer dtype")
    hidden, weight = reals(hidden=hidden, weight=weight)
    if weight.ndim != 2 or hidden.ndim == 0 or hidden.shape[-1] != weight.shape[1]:
        raise ValueError(
            "weight.shape must be (classes, hidden.shape[-1]); "
            f"received hidden.shape={hidden.shape} and weight.shape={weight.shape}."
        )
    if len(weight) == 0:
        raise ValueError(f"weight must have at least one class; received weight.shape={weight.shape}.")
    a_label_each("hidden", labels, hidden)
    kept = which(labels, ignore_index, where)
    in_range(labels, len(weight), kept)
    return hidden, weight, labels, kept.ravel().tolist()


def linear_softmax_cross_entropy(*, hidden, weight, labels, ignore_index=None, where=None):
    hidden, weight, labels, kept = _checked_linear(hidden, weight, labels, ignore_index, where)
    losses = (
        exact_linear_loss(h, weight.tolist(), label) if keep else mpf(0)
        for h, label, keep in zip(rows(hidden), labels.ravel().tolist(), kept)
    )
    return array(losses, labels.shape, hidden.dtype)


def _checked_part(labels, logits, first_class):
    labels, logits = labelled_rows(labels, logits)
    first_class = integer("first_class", first_class)
    if first_class < 0:
        raise ValueError(f"first_class must be at least 0; received {first_class}.")
    in_range(labels, np.iinfo(np.intp).max)
    return labels, *reals(logits=logits), first_class


def _checked_parts(parts):
    (parts,) = reals(parts=parts)
    if parts.ndim < 2 or parts.shape[1] != 3 or not len(parts):
        raise ValueError(f"parts must have a shape of (parts, 3, *labels.shape); received parts.shape={parts.shape}.")
    return parts


def partial_softmax_cross_entropy(*, logits, labels, first_class):
    """The three numbers from their definition, in float64."""
    labels, logits, first_class = _checked_part(labels, logits, first_class)
    columns = [exact_part(row, int(y) - first_class) for row, y in zip(rows(logits), labels.ravel().tolist())]
    values = [v for numbers in zip(*columns) for v in numbers] if columns else []
    return array(values, (3, *labels.shape), np.float64)


def exact_part(row, label):
    others = [mpf(x) for k, x in enumerate(row) if k != label]
    top = max(others, default=-inf)
    own = mpf(row[label]) if 0 <= label < len(row) else -inf
    with mp.workprec(400):
        return top, fsum(mp.exp(x - top) for x in others), own


def merge_softmax_cross_entropy(parts):
    """Of finite logits: the loss of one class for each part, whose e^x is the sum of its others, and of the label."""
    parts = _checked_parts(parts)
    losses = []
    for column in np.moveaxis(parts.reshape(*parts.shape[:2], -1), -1, 0).tolist():
        with mp.workprec(400):
            sums = [top + log(powers) if powers else -inf for top, powers, _ in column]
        losses.append(exact_sparse_loss([max(own for *_, own in column), *sums], 0))
    return array(losses, parts.shape[2:], np.float64)


def sigmoid_cross_entropy_with_logits(*, labels, logits):
    return elementwise(exact_sigmoid_loss, *_checked_sigmoid(labels, logits))


def weighted_cross_entropy_with_logits(*, labels, logits, pos_weight):
    return elementwise(exact_weighted_loss, *_checked_weighted(labels, logits, pos_weight))


def softmax_cross_entropy_with_logits(*, labels, logits, axis=-1):
    labels, logits, axis = _checked_softmax(labels, logits, axis)
    losses = map(exact_softmax_loss, rows(logits, axis), rows(labels, axis))
    return array(losses, np.moveaxis(logits, axis, -1).shape[:-1], logits.dtype)


softmax_cross_entropy_with_logits_v2 = softmax_cross_entropy_with_logits


def sparse_softmax_cross_entropy_with_logits(*, labels, logits, ignore_index=None, where=None):
    labels, logits = class_indices(labels, logits, ignore_index, where)
    losses = (mpf(0) if y is None else exact_sparse_loss(row, y) for row, y in zip(rows(logits), labels))
    return array(losses, logits.shape[:-1], logits.dtype)


class Reduction:
    """Exact sums, and how many numbers each is of; the mean is not made from the rounded sum."""

    def __init__(self, exact, count):
        self.exact, self.count = np.asarray(exact, object), count

    @property
    def sum(self):
        return array(self.exact.flat, self.exact.shape, np.float64)

    @property
    def mean(self):
        counts = np.broadcast_to(self.count, self.exact.shape).ravel().tolist()
        with mp.workprec(400):
            means = [total / count if count else nan for total, count in zip(self.exact.flat, counts)]
        return array(means, self.exact.shape, np.float64)

    def __add__(self, other):
        with mp.workprec(2200):
            return Reduction(self.exact + other.exact, self.count + other.count) if other != 0 else self

    __radd__ = __add__

    def __repr__(self):
        return f"Reduction(sum={self.sum}, count={self.count}, mean={self.mean})"


def reduction(losses, *, where=None, axis=None):
    values, kept, shape = _reduced_last(losses, where, axis)
    exact = np.empty(shape, object)
    for index in np.ndindex(shape):
        with mp.workprec(2200):
            exact[index] = fsum(mpf(v) for v, keep in zip(values[index].tolist(), kept[index].tolist()) if keep)
    return Reduction(exact, kept.sum(axis=-1))


def _reduced_last(losses, where, axis):
    """The losses and which of them count, both with one last axis to be reduced, and the shape of all others."""
    losses, kept, axes = _checked_reduction(losses, where, axis)
    shape = np.delete(losses.shape, axes).astype(int)
    ends = range(losses.ndim - len(axes), losses.ndim)
    values, kept = (np.moveaxis(array, axes, ends).reshape(*shape, losses.size // max(1, math.prod(shape)))
                    for array in (losses, kept))  # fmt: skip
    return values, kept, tuple(shape)


def _checked_reduction(losses, where, axis):
    losses = real("losses", losses)
    kept = mask("losses", losses, True if where is None else where)
    given = range(losses.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    axes = []
    for each in given:
        each = integer("axis", each)
        if losses.ndim and not -losses.ndim <= each < losses.ndim:
            raise ValueError(f"axis must be in [{-losses.ndim}, {losses.ndim}); received {each}.")
        axes.append(each % max(1, losses.ndim))
    if len({*axes}) < len(axes) or len(axes) > losses.ndim:
        raise ValueError(f"axis must name axes of losses, each once; received {axis} and losses.shape={losses.shape}.")
    return losses, kept, tuple(axes)


def sigmoid(x):
    return elementwise(exact_sigmoid, *reals(x=x))


def log_sigmoid(x):
    return elementwise(exact_log_sigmoid, *reals(x=x))


def softmax(x, axis=-1):
    (x,) = reals(x=x)
    return rowwise(exact_softmax, x, class_axis("x", x, axis))


def log_softmax(x, axis=-1):
    (x,) = reals(x=x)
    return rowwise(exact_log_softmax, x, class_axis("x", x, axis))


class gradients:
    """d loss / d logits, under the losses' own names; a namespace that can stand in for the module."""

    @staticmethod
    def sigmoid_cross_entropy_with_logits(*, labels, logits):
        return elementwise(exact_sigmoid_gradient, *_checked_sigmoid(labels, logits))

    @staticmethod
    def weighted_cross_entropy_with_logits(*, labels, logits, pos_weight):
        return elementwise(exact_weighted_gradient, *_checked_weighted(labels, logits, pos_weight))

    @staticmethod
    def softmax_cross_entropy_with_logits(*, labels, logits, axis=-1):
        labels, logits, axis = _checked_softmax(labels, logits, axis)
        return rowwise(exact_softmax_gradient, logits, axis, rows(labels, axis))

    softmax_cross_entropy_with_logits_v2 = softmax_cross_entropy_with_logits

    @staticmethod
    def sparse_softmax_cross_entropy_with_logits(*, labels, logits, ignore_index=None, where=None):
        labels, logits = class_indices(labels, logits, ignore_index, where)

        def gradient(row, label):
            return [mpf(0)] * len(row) if label is None else exact_sparse_gradient(row, label)

        return rowwise(gradient, logits, -1, labels)

    @staticmethod
    def linear_softmax_cross_entropy(*, hidden, weight, labels, ignore_index=None, where=None, output_gradients=1):
        hidden, weight, labels, kept = _checked_linear(hidden, weight, labels, ignore_index, where)
        factors = real("output_gradients", output_gradients)
        try:
            factors = np.broadcast_to(factors, labels.shape)
        except ValueError:
            raise ValueError(
                "output_gradients must broadcast to the shape of labels; "
                f"received output_gradients.shape={factors.shape} and labels.shape={labels.shape}."
            ) from None
        counting = [i for i, keep in enumerate(kept) if keep]
        flat, y, g = ([values[i] for i in counting] for values in (rows(hidden), labels.ravel(), factors.ravel()))
        by_hidden, by_weight = exact_linear_gradients(flat, weight.tolist(), [*map(int, y)], [*map(float, g)])
        all_rows = iter(by_hidden)
        by_hidden = [v for keep in kept for v in (next(all_rows) if keep else [mpf(0)] * hidden.shape[-1])]
        by_weight = [v for row in by_weight for v in row]
        return array(by_hidden, hidden.shape, hidden.dtype), array(by_weight, weight.shape, weight.dtype)
