"""The page on problems next to classification: each sentence tried over the domain that it speaks of."""

import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import strategies as st

from . import strategies as draw
from .holds import holds
from .quoted import not_this_loss as quoted


@holds(quoted.NOT_CHECKED, steps=st.integers(1, 6), classes=draw.CLASSES, seed=st.integers(0, 99))
def test_ctc_of_probabilities_and_of_logits(steps, classes, seed):
    logits = torch.randn(steps, 1, classes, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)

    def loss(x):
        return F.ctc_loss(x, torch.tensor([[1]]), [steps], [1], reduction="none").item()

    assert loss(logits.softmax(-1)) < 0 < loss(logits.log_softmax(-1))
    assert loss(logits + 50) < 0 < loss(logits - 50)
    np.testing.assert_allclose(loss(logits + 10), loss(logits) - 10 * steps, rtol=1e-9)


@holds(quoted.TOO_LONG, steps=st.integers(1, 6), label=st.lists(st.integers(1, 2), min_size=1, max_size=5))
def test_a_label_that_does_not_fit(steps, label):
    needed = len(label) + sum(first == second for first, second in zip(label, label[1:], strict=False))
    logits = np.random.default_rng(steps).normal(size=(steps, 1, 3)).astype(np.float32)
    lengths = {"label_length": [len(label)], "logit_length": [steps], "blank_index": 0}
    by_tensorflow = tf.nn.ctc_loss(labels=tf.constant([label]), logits=logits, **lengths).numpy()[0]
    x = torch.tensor(logits).log_softmax(-1)
    by_torch = F.ctc_loss(x, torch.tensor([label]), [steps], [len(label)], reduction="none").item()
    assert np.isinf(by_torch) == (needed > steps)
    assert 500 < by_tensorflow < 1e5 if needed > steps else by_tensorflow < 100
