"""The functions in long double, for millions of arguments: the sieve in front of mpmath.

Each returns its values and what an error in them is counted against: the value itself, or where two terms may cancel,
the larger one. It shares no form with xentlib that could be wrong in both: most are the textbook's, which long double's
range allows.

On x86 long double has 64 significant bits, 11 more than float64. Where it has no more, `WIDER` is False.
"""

import numpy as np

WIDER = np.finfo(np.longdouble).nmant > np.finfo(np.float64).nmant
# e^x and e^-x of half of long double's range: a quotient of two stays within it.
LARGEST = np.log(np.finfo(np.longdouble).max) / 2


# ---- Elementwise ----


def sigmoid(x):
    p = 1 / (1 + np.exp(-x))
    return p, p


def log_sigmoid(x):
    log_p = -_softplus(-x)
    return log_p, log_p


def sigmoid_loss(labels, logits):
    return weighted_loss(labels, logits, 1)


def weighted_loss(labels, logits, pos_weight):
    loss = pos_weight * labels * _softplus(-logits) + (1 - labels) * _softplus(logits)
    return loss, loss


def sigmoid_gradient(labels, logits):
    return weighted_gradient(labels, logits, 1)


def weighted_gradient(labels, logits, pos_weight):
    negative, positive = (1 - labels) * sigmoid(logits)[0], pos_weight * labels * sigmoid(-logits)[0]
    return negative - positive, np.maximum(negative, positive)


def _softplus(x):
    """log(1 + e^x)."""
    return np.where(x > LARGEST, x, np.log1p(np.exp(np.minimum(x, LARGEST))))


# ---- Rows of logits ----


def softmax(x):
    powers, others, _ = _powers(x)
    p = powers / (1 + others)
    return p, p


def log_softmax(x):
    log_p = -_surprise(x)
    return log_p, log_p


def reduction(losses):
    total = losses.sum(axis=-1)
    return total, total


def softmax_loss(labels, logits):
    loss = (labels * _surprise(logits)).sum(axis=-1)
    return loss, loss


def sparse_loss(labels, logits):
    loss = np.take_along_axis(_surprise(logits), labels[:, np.newaxis], axis=-1)[:, 0]
    return loss, loss


def softmax_gradient(labels, logits):
    p, _ = softmax(logits)
    return p * labels.sum(axis=-1, keepdims=True) - labels, np.maximum(p, labels)


def sparse_gradient(labels, logits):
    powers, others, top = _powers(logits)
    gradient = powers / (1 + others)
    label = labels[:, np.newaxis]
    p = np.take_along_axis(gradient, label, axis=-1)
    np.put_along_axis(gradient, label, np.where(label == top, -others / (1 + others), p - 1), axis=-1)
    return gradient, gradient


def one_hot_gradient(labels, logits):
    return sparse_gradient(labels.argmax(axis=-1), logits)


def _surprise(x):
    """-log p."""
    _, others, top = _powers(x)
    return np.log1p(others) + (np.take_along_axis(x, top, axis=-1) - x)


def _powers(x):
    """e^(x - max), their sum without the maximum's own, and where that is."""
    top = x.argmax(axis=-1, keepdims=True)
    maximum = np.take_along_axis(x, top, axis=-1)
    # x - max may round; e^x and e^max need no difference. Beyond their range what counts is close to max and is exact.
    apart = np.abs(maximum) < LARGEST
    powers = np.exp(np.where(apart, x, x - maximum)) / np.exp(np.where(apart, maximum, 0))
    others = powers.copy()
    np.put_along_axis(others, top, 0, axis=-1)
    np.put_along_axis(powers, top, 1, axis=-1)
    return powers, others.sum(axis=-1, keepdims=True), top
