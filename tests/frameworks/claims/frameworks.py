"""What the properties of several pages need: the truth, and the ways to run a loss."""

import math

import jax
import numpy as np
import tensorflow as tf
import torch
from scipy.special import log_softmax

ERRORS = (ValueError, TypeError, RuntimeError, AssertionError, IndexError, tf.errors.InvalidArgumentError)
CLIP = -math.log(1e-7)
COMPILED = 8  # draws where something compiles anew for each shape
dense = tf.nn.softmax_cross_entropy_with_logits
sparse = tf.nn.sparse_softmax_cross_entropy_with_logits


def on_tensorflow(loss, mode):
    """The loss in eager mode, in `tf.function` or compiled by XLA."""
    return loss if mode == "eager" else tf.function(loss, jit_compile=mode == "XLA")


def on_torch(loss, mode):
    """The loss eagerly, or traced and differentiated by `torch.compile`, without the minutes of its C++ compiler."""
    return loss if mode == "eager" else torch.compile(loss, backend="aot_eager")


def on_jax(loss, mode):
    return loss if mode == "eager" else jax.jit(loss)


def gradient(loss, logits):
    """d sum(loss) / d logits, by TensorFlow."""
    logits = tf.constant(logits)
    with tf.GradientTape() as tape:
        tape.watch(logits)
        value = tf.reduce_sum(loss(logits))
    return tape.gradient(value, logits).numpy()


def one_hot(logits, classes):
    return np.eye(logits.shape[1], dtype=np.float32)[classes]


def softmax(logits):
    return np.exp(log_softmax(logits.astype(np.float64), axis=-1))


def exact(logits, classes):
    """The losses in float64, from the definition; −∞ is a class that has no share."""
    return -log_softmax(logits.astype(np.float64), axis=1)[np.arange(len(logits)), classes]
