"""xentlib's public API, answered by TensorFlow itself: its values, its gradients, its errors.

An engine: put it into ``sys.modules`` as ``xentlib`` and a snippet runs against it. Arguments are converted as its user
would have to, floats to one dtype; from there on TensorFlow decides. Nothing is checked, corrected or caught here, and
the signatures are TensorFlow's, which also take arguments by position. What it has no function for is written in its
operations as its users do it: rows that do not count are left out and put back with tf.boolean_mask and tf.scatter_nd,
a linear layer is multiplied out, and the parts of a vocabulary are merged by tf.reduce_logsumexp.
"""

import numpy as np
import tensorflow as tf

from tests.engines.oracle import Reduction

__version__ = tf.__version__
__all__ = [
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


def floats(*arguments):
    """Tensors of the dtype to which NumPy promotes the arguments; Python's own scalars adapt to the others."""
    dtype = np.result_type(*(a if type(a) in (bool, int, float) else np.asarray(a) for a in arguments))
    dtype = dtype if dtype.kind == "f" else np.float64
    return [tf.constant(np.asarray(a, dtype)) for a in arguments]


def sigmoid_cross_entropy_with_logits(labels, logits):
    labels, logits = floats(labels, logits)
    return tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits).numpy()


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    labels, logits, pos_weight = floats(labels, logits, pos_weight)
    return tf.nn.weighted_cross_entropy_with_logits(labels=labels, logits=logits, pos_weight=pos_weight).numpy()


def softmax_cross_entropy_with_logits(labels, logits, axis=-1):
    labels, logits = floats(labels, logits)
    return tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits, axis=axis).numpy()


def softmax_cross_entropy_with_logits_v2(labels, logits, axis=-1):
    labels, logits = floats(labels, logits)
    return tf.compat.v1.nn.softmax_cross_entropy_with_logits_v2(labels=labels, logits=logits, axis=axis).numpy()


def sparse_softmax_cross_entropy_with_logits(labels, logits, ignore_index=None, where=None):
    labels, (logits,) = tf.constant(np.asarray(labels)), floats(logits)
    return sparse_loss(labels, logits, ignore_index, where).numpy()


def sparse_loss(labels, logits, ignore_index=None, where=None):
    if ignore_index is None and where is None:
        return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    kept = tf.ones(labels.shape, bool) if where is None else tf.broadcast_to(tf.cast(where, bool), labels.shape)
    kept = kept if ignore_index is None else kept & (labels != ignore_index)
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=tf.boolean_mask(labels, kept), logits=tf.boolean_mask(logits, kept)
    )
    return tf.scatter_nd(tf.where(kept), losses, tf.shape(labels, tf.int64))


def linear_softmax_cross_entropy(*, hidden, weight, labels, ignore_index=None, where=None):
    labels, (hidden, weight) = tf.constant(np.asarray(labels)), floats(hidden, weight)
    return sparse_loss(labels, tf.tensordot(hidden, weight, [[-1], [1]]), ignore_index, where).numpy()


def partial_softmax_cross_entropy(*, logits, labels, first_class):
    (logits,) = floats(np.asarray(logits, np.float64))
    own = tf.one_hot(np.asarray(labels) - first_class, logits.shape[-1], True, False, dtype=tf.bool)
    others = tf.where(own, -np.inf, logits)
    top = tf.reduce_max(others, -1)
    powers = tf.reduce_sum(tf.exp(others - top[..., tf.newaxis]), -1)
    return tf.stack([top, powers, tf.reduce_max(tf.where(own, logits, -np.inf), -1)]).numpy()


def merge_softmax_cross_entropy(parts):
    tops, powers, owns = tf.unstack(tf.constant(np.asarray(parts)), axis=1)
    own = tf.reduce_max(owns, 0)
    return (tf.reduce_logsumexp([*tf.unstack(tops + tf.math.log(powers)), own], 0) - own).numpy()


def reduction(losses, *, where=None, axis=None):
    (losses,) = floats(losses)
    kept = tf.broadcast_to(tf.cast(True if where is None else where, bool), losses.shape)
    total = tf.reduce_sum(tf.where(kept, losses, tf.zeros_like(losses)), axis)
    return Reduction(total.numpy(), tf.math.count_nonzero(kept, axis).numpy())


def sigmoid(x):
    return tf.sigmoid(*floats(x)).numpy()


def log_sigmoid(x):
    return tf.math.log_sigmoid(*floats(x)).numpy()


def softmax(x, axis=-1):
    return tf.nn.softmax(*floats(x), axis=axis).numpy()


def log_softmax(x, axis=-1):
    return tf.nn.log_softmax(*floats(x), axis=axis).numpy()


def derivative(loss, logits, **others):
    """d loss / d logits, each loss by the logits that it depends on."""
    with tf.GradientTape() as tape:
        tape.watch(logits)
        value = loss(logits=logits, **others)
    return tape.gradient(value, logits).numpy()


class gradients:
    """d loss / d logits, under the losses' own names; a namespace that can stand in for the module."""

    @staticmethod
    def sigmoid_cross_entropy_with_logits(labels, logits):
        labels, logits = floats(labels, logits)
        return derivative(tf.nn.sigmoid_cross_entropy_with_logits, logits, labels=labels)

    @staticmethod
    def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
        labels, logits, pos_weight = floats(labels, logits, pos_weight)
        return derivative(tf.nn.weighted_cross_entropy_with_logits, logits, labels=labels, pos_weight=pos_weight)

    @staticmethod
    def softmax_cross_entropy_with_logits(labels, logits, axis=-1):
        labels, logits = floats(labels, logits)
        return derivative(tf.nn.softmax_cross_entropy_with_logits, logits, labels=labels, axis=axis)

    @staticmethod
    def softmax_cross_entropy_with_logits_v2(labels, logits, axis=-1):
        labels, logits = floats(labels, logits)
        return derivative(tf.compat.v1.nn.softmax_cross_entropy_with_logits_v2, logits, labels=labels, axis=axis)

    @staticmethod
    def sparse_softmax_cross_entropy_with_logits(labels, logits, ignore_index=None, where=None):
        labels, (logits,) = tf.constant(np.asarray(labels)), floats(logits)
        return derivative(sparse_loss, logits, labels=labels, ignore_index=ignore_index, where=where)

    @staticmethod
    def linear_softmax_cross_entropy(*, hidden, weight, labels, ignore_index=None, where=None, output_gradients=1):
        labels, (hidden, weight) = tf.constant(np.asarray(labels)), floats(hidden, weight)
        with tf.GradientTape() as tape:
            tape.watch([hidden, weight])
            losses = sparse_loss(labels, tf.tensordot(hidden, weight, [[-1], [1]]), ignore_index, where)
        factors = tf.broadcast_to(tf.cast(output_gradients, losses.dtype), losses.shape)
        return tuple(slope.numpy() for slope in tape.gradient(losses, [hidden, weight], factors))
