"""The page on logits that do not fit: each sentence tried over the domain that it speaks of."""

import torch
import torch.nn.functional as F
from hypothesis import strategies as st
from torch.nn import LinearCrossEntropyOptions

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


@holds(
    quoted.IN_CHUNKS, tokens=st.integers(1024, 4096), classes=st.integers(2048, 4096), seed=st.integers(0, 99), draws=4
)
def test_bfloat16_losses_in_chunks_add_up_to_far_too_little(tokens, classes, seed):
    torch.manual_seed(seed)
    hidden, weight = torch.randn(tokens, 8).bfloat16(), torch.randn(classes, 8).bfloat16()
    labels, chunks = torch.randint(classes, (tokens,)), LinearCrossEntropyOptions(batch_chunk_size=1)
    right = F.cross_entropy(hidden.float() @ weight.float().T, labels)
    rounded = F.linear_cross_entropy(hidden, weight, labels, options=chunks)
    cast = F.linear_cross_entropy(hidden.float(), weight.float(), labels, options=chunks)
    assert rounded < 0.6 * right
    torch.testing.assert_close(cast, right, rtol=1e-4, atol=0)
