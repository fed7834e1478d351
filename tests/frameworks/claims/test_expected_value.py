"""The page on the loss to expect from a language model: each sentence tried over the domain that it speaks of."""

import numpy as np
import torch
import torch.nn.functional as F
from hypothesis import strategies as st
from scipy.special import log_softmax

from . import strategies as draw
from .holds import holds
from .quoted import expected_value as quoted


@holds(
    quoted.SMOOTHED,
    drawn=draw.sequences(),
    weights=st.lists(st.floats(0.0625, 64, width=32), min_size=6, max_size=6),
    smoothing=draw.SMOOTHINGS,
)
def test_smoothing_with_class_weights_and_ignored_labels(drawn, weights, smoothing):
    logits, classes, counts = drawn
    size = logits.shape[-1]
    weight = np.array(weights[:size], np.float32)
    shares = np.eye(size)[classes] * (1 - smoothing) + smoothing / size
    losses = -(shares * weight * log_softmax(logits.astype(float), axis=-1)).sum(axis=-1)
    expected = (losses * counts).sum() / (weight[classes] * counts).sum()
    got = F.cross_entropy(
        torch.tensor(logits).movedim(-1, 1),
        torch.tensor(np.where(counts, classes, -100)),
        weight=torch.tensor(weight),
        label_smoothing=smoothing,
    )
    np.testing.assert_allclose(got, expected, rtol=1e-4, atol=1e-5)
