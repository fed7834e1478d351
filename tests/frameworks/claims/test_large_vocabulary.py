"""The page on logits that do not fit: each sentence tried over the domain that it speaks of."""

import torch
import torch.nn.functional as F
from hypothesis import strategies as st
from torch.nn import LinearCrossEntropyOptions
from torch.utils._python_dispatch import TorchDispatchMode

from . import strategies as draw
from .holds import holds
from .out_of_snippets import defined
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


LOSS_IN_CHUNKS = defined("large_vocabulary/pytorch/chunks_in_training", "loss_in_chunks")


@holds(
    quoted.CHECKPOINTED,
    quoted.AS_AT_ONCE,
    kept=st.lists(st.booleans(), min_size=1, max_size=30).filter(any),
    rows=st.integers(1, 31),
    seed=st.integers(0, 99),
)
def test_chunks_that_are_computed_again_give_the_loss_and_the_gradients(kept, rows, seed):
    torch.manual_seed(seed)
    hidden, weight = torch.randn(len(kept), 4).double(), torch.randn(6, 4).double()
    labels = torch.randint(6, (len(kept),)).where(torch.tensor(kept), -100)
    found, products = [], []
    for loss_of in (lambda h, w, y: F.cross_entropy(h @ w.T, y), lambda h, w, y: LOSS_IN_CHUNKS(h, w, y, rows)):
        h, w = hidden.clone().requires_grad_(), weight.clone().requires_grad_()
        with Products() as seen:
            loss = loss_of(h, w, labels)
            before = seen.count
            loss.backward()
        products.append((before, seen.count - before))
        found.append((loss, h.grad, w.grad))
    torch.testing.assert_close(found[1], found[0])
    chunks = -(-len(kept) // rows)
    assert products == [(1, 2), (chunks, 3 * chunks)]  # each once more, and two gradients


class Products(TorchDispatchMode):
    """Counts the products of matrices."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        self.count += func is torch.ops.aten.mm.default
        return func(*args, **kwargs or {})
