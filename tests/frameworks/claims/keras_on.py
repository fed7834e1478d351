"""Keras on each of its backends: a process for each, since KERAS_BACKEND is read once."""

import os
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context

import numpy as np

BACKENDS = ("tensorflow", "jax", "torch")


def loss(backend: str, name: str, labels, predictions, **options) -> np.ndarray:
    """What keras.losses.<name> returns on this backend: a class is made with the options, a function called with them.

    Raises ValueError with Keras' message if Keras raises.
    """
    return _process(backend).submit(_loss, name, labels, predictions, options).result()


def gradient(backend: str, name: str, labels, predictions, **options) -> np.ndarray:
    """The gradient of the sum of the losses with respect to the predictions."""
    return _process(backend).submit(_gradient, name, labels, predictions, options).result()


@cache
def _process(backend: str) -> ProcessPoolExecutor:
    environment = {"KERAS_BACKEND": backend, "TF_CPP_MIN_LOG_LEVEL": "3"}
    return ProcessPoolExecutor(1, get_context("spawn"), initializer=_set, initargs=(environment,))


def _set(environment: dict) -> None:
    os.environ.update(environment)


def _called(name: str, options: dict):
    """The loss of labels and predictions; a weight of each example goes with the call."""
    import keras

    made = getattr(keras.losses, name)
    if not isinstance(made, type):
        return lambda labels, x: made(labels, x, **options)
    weights = options.pop("sample_weight", None)
    loss = made(**options)
    return lambda labels, x: loss(labels, x, sample_weight=weights)


def _loss(name, labels, predictions, options):
    import keras

    try:
        return keras.ops.convert_to_numpy(_called(name, options)(labels, predictions))
    except Exception as error:
        raise ValueError(f"{type(error).__name__}: {error}") from None


def _gradient(name, labels, predictions, options):
    import keras

    called = _called(name, options)

    def total(x):
        return keras.ops.sum(called(labels, x))

    if keras.backend.backend() == "jax":
        import jax

        return np.asarray(jax.grad(total)(jax.numpy.asarray(predictions)))
    if keras.backend.backend() == "torch":
        import torch

        x = torch.tensor(predictions, requires_grad=True)
        total(x).backward()
        return x.grad.numpy()
    import tensorflow as tf

    x = tf.constant(predictions)
    with tf.GradientTape() as tape:
        tape.watch(x)
        value = total(x)
    return tape.gradient(value, x).numpy()
