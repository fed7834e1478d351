"""xentlib's losses, answered by PyTorch on the CPU."""

import torch
from torch import from_numpy as tensor
from torch.nn import functional


def sigmoid_cross_entropy_with_logits(*, labels, logits):
    return _sigmoid(tensor(logits), labels).numpy()


def weighted_cross_entropy_with_logits(*, labels, logits, pos_weight):
    return _sigmoid(tensor(logits), labels, pos_weight=tensor(pos_weight)).numpy()


def softmax_cross_entropy_with_logits(*, labels, logits):
    return _softmax(tensor(logits), labels).numpy()


sparse_softmax_cross_entropy_with_logits = softmax_cross_entropy_with_logits  # the labels' dtype tells them apart


def linear_softmax_cross_entropy(*, hidden, weight, labels):
    return _linear(tensor(hidden), tensor(weight), labels).numpy()


def sigmoid(x):
    return torch.sigmoid(tensor(x)).numpy()


def log_sigmoid(x):
    return functional.logsigmoid(tensor(x)).numpy()


def softmax(x):
    return torch.softmax(tensor(x), dim=-1).numpy()


def log_softmax(x):
    return torch.log_softmax(tensor(x), dim=-1).numpy()


class reduction:
    def __init__(self, losses, axis):
        self.sum = tensor(losses).sum(dim=axis).numpy()


class gradients:
    @staticmethod
    def sigmoid_cross_entropy_with_logits(*, labels, logits):
        return _derivative(_sigmoid, logits, labels)

    @staticmethod
    def weighted_cross_entropy_with_logits(*, labels, logits, pos_weight):
        return _derivative(_sigmoid, logits, labels, pos_weight=tensor(pos_weight))

    @staticmethod
    def softmax_cross_entropy_with_logits(*, labels, logits):
        return _derivative(_softmax, logits, labels)

    sparse_softmax_cross_entropy_with_logits = softmax_cross_entropy_with_logits

    @staticmethod
    def linear_softmax_cross_entropy(*, hidden, weight, labels):
        weight = tensor(weight).requires_grad_()
        return _derivative(_linear, hidden, weight, labels), weight.grad.numpy()


def _sigmoid(logits, labels, **weight):
    return functional.binary_cross_entropy_with_logits(logits, tensor(labels), reduction="none", **weight)


def _softmax(logits, labels):
    return functional.cross_entropy(logits, tensor(labels), reduction="none")


def _linear(hidden, weight, labels):
    return functional.linear_cross_entropy(hidden, weight, tensor(labels), reduction="none")


def _derivative(loss, logits, *others, **weight):
    logits = tensor(logits).requires_grad_()
    value = loss(logits, *others, **weight)
    value.backward(torch.ones_like(value))
    return logits.grad.numpy()
