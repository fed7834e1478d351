"""The page on logits that do not fit: each sentence tried over the domain that it speaks of."""

import torch
import torch.nn.functional as F
from hypothesis import strategies as st

from . import strategies as draw
from .holds import holds
from .quoted import large_vocabulary as quoted


@holds(
    quoted.BFLOAT16,
    drawn=draw.classified(),
    reduction=st.sampled_from(["none", "mean", "sum"]),
)
def test_a_bfloat16_loss_of_bfloat16_logits(drawn, reduction):
    logits, classes = drawn
    loss = F.cross_entropy(torch.tensor(logits).bfloat16(), torch.tensor(classes), reduction=reduction)
    assert loss.dtype == torch.bfloat16
