"""Cross-entropy losses on logits, as TensorFlow defines them, in NumPy."""

from . import gradients
from .activations import log_sigmoid, log_softmax, sigmoid, softmax
from .diagnosis import diagnose
from .linear import (
    linear_softmax_cross_entropy,
    merge_softmax_cross_entropy,
    partial_softmax_cross_entropy,
)
from .losses import (
    sigmoid_cross_entropy_with_logits,
    softmax_cross_entropy_with_logits,
    softmax_cross_entropy_with_logits_v2,
    sparse_softmax_cross_entropy_with_logits,
    weighted_cross_entropy_with_logits,
)
from .reductions import Reduction, reduction

__version__ = "0.1.0"

__all__ = [
    "Reduction",
    "diagnose",
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
