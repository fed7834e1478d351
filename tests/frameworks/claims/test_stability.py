"""The page on numerical stability: each sentence tried over the domain that it speaks of."""

import torch
import torch.nn.functional as F
from hypothesis import strategies as st

from . import strategies as draw
from .holds import holds
from .quoted import stability as quoted

FLOATS = [torch.float16, torch.bfloat16, torch.float32, torch.float64]


@holds(quoted.LABELS, logits=draw.rows(), logits_in=st.sampled_from(FLOATS), labels_in=st.sampled_from(FLOATS))
def test_the_binary_loss_has_the_dtype_of_the_labels(logits, logits_in, labels_in):
    x = torch.tensor(logits).to(logits_in)
    losses = F.binary_cross_entropy_with_logits(x, torch.zeros(x.shape, dtype=labels_in), reduction="none")
    assert losses.dtype == labels_in
