"""xentlib's functions as the line of NumPy that most people write: it does not overflow, and that is all."""

import numpy as np


def sigmoid_cross_entropy_with_logits(*, labels, logits):
    return np.maximum(logits, 0) - logits * labels + np.log1p(np.exp(-np.abs(logits)))


def weighted_cross_entropy_with_logits(*, labels, logits, pos_weight):
    softplus = np.log1p(np.exp(-np.abs(logits))) + np.maximum(-logits, 0)
    return (1 - labels) * logits + (1 + (pos_weight - 1) * labels) * softplus


def softmax_cross_entropy_with_logits(*, labels, logits):
    return -(labels * log_softmax(logits)).sum(axis=-1)


def sparse_softmax_cross_entropy_with_logits(*, labels, logits):
    return -log_softmax(logits)[np.arange(len(labels)), labels]


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def log_sigmoid(x):
    return np.minimum(x, 0) - np.log1p(np.exp(-np.abs(x)))


def softmax(x):
    powers = np.exp(x - x.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def log_softmax(x):
    shifted = x - x.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


class reduction:
    def __init__(self, losses, axis):
        self.sum = losses.sum(axis=axis)


class gradients:
    @staticmethod
    def sigmoid_cross_entropy_with_logits(*, labels, logits):
        return sigmoid(logits) - labels

    @staticmethod
    def weighted_cross_entropy_with_logits(*, labels, logits, pos_weight):
        return (1 - labels) * sigmoid(logits) - pos_weight * labels * sigmoid(-logits)

    @staticmethod
    def softmax_cross_entropy_with_logits(*, labels, logits):
        return softmax(logits) - labels

    @staticmethod
    def sparse_softmax_cross_entropy_with_logits(*, labels, logits):
        return softmax(logits) - np.eye(logits.shape[-1], dtype=logits.dtype)[labels]
