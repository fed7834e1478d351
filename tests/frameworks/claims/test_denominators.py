"""The page on what the sum of token losses is divided by: each sentence tried over the domain that it speaks of."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import strategies as st
from transformers import DataCollatorWithFlattening, LlamaConfig, LlamaForCausalLM
from transformers.loss.loss_utils import ForCausalLMLoss

from . import keras_on
from . import strategies as draw
from .frameworks import on_torch, softmax
from .holds import holds
from .quoted import denominators as quoted


def gradients(logits, classes):
    """Of each token's own loss."""
    return softmax(logits) - np.eye(logits.shape[-1])[classes]


@holds(quoted.KEPT, drawn=draw.sequences(), mode=draw.TORCH_MODES)
def test_each_kept_token_counts_for_one_of_those_kept(drawn, mode):
    logits, classes, counts = drawn
    loss = on_torch(lambda x, y: F.cross_entropy(x.movedim(-1, 1), y), mode)
    x = torch.tensor(logits, requires_grad=True)
    loss(x, torch.tensor(np.where(counts, classes, -100))).backward()
    expected = gradients(logits, classes) * counts[..., None] / counts.sum()
    np.testing.assert_allclose(x.grad, expected, rtol=1e-4, atol=1e-6)


@holds(quoted.PLACES, drawn=draw.sequences(), backend=draw.BACKENDS)
def test_each_token_counts_for_one_of_all_places(drawn, backend):
    logits, classes, counts = drawn
    gradient = keras_on.gradient(
        backend,
        "SparseCategoricalCrossentropy",
        classes,
        logits,
        from_logits=True,
        sample_weight=counts.astype(np.float32),
    )
    expected = gradients(logits, classes) * counts[..., None] / counts.size
    np.testing.assert_allclose(gradient, expected, rtol=1e-4, atol=1e-6)


@holds(quoted.ITEMS, drawn=draw.sequences(kept=12))
def test_micro_batches_divided_by_the_labels_after_the_shift_are_the_batch(drawn):
    logits, classes, counts = drawn
    if logits.shape[1] == 1:  # nothing follows
        return
    x, y = torch.tensor(logits), torch.tensor(np.where(counts, classes, -100))
    size, items = logits.shape[-1], (y[:, 1:] != -100).sum()
    whole = ForCausalLMLoss(x, y, vocab_size=size)
    parts = zip(x.split(1), y.split(1))
    total = sum(ForCausalLMLoss(*part, vocab_size=size, num_items_in_batch=items) for part in parts)
    np.testing.assert_allclose(total, whole, rtol=1e-4, atol=1e-6)


DOCUMENTS = st.lists(st.lists(st.integers(0, 7), min_size=2, max_size=4), min_size=2, max_size=3)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # flex_attention is compiled
@holds(quoted.BORDERS, documents=DOCUMENTS, attention=st.sampled_from(["eager", "sdpa", "flex_attention"]), draws=10)
def test_attention_stops_at_the_borders_of_packed_documents(documents, attention):
    sizes = {"vocab_size": 8, "hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1}
    config = LlamaConfig(**sizes, num_attention_heads=1, initializer_range=1.0, attn_implementation=attention)
    model = LlamaForCausalLM(config).eval()

    @torch.no_grad()
    def losses(labels, **inputs):
        logits = model(**inputs, use_cache=False).logits[0, :-1]
        return F.cross_entropy(logits, labels[0, 1:], reduction="none")[labels[0, 1:] != -100]

    alone = [losses(torch.tensor([tokens]), input_ids=torch.tensor([tokens])) for tokens in documents]
    packed = losses(**DataCollatorWithFlattening()([{"input_ids": tokens} for tokens in documents]))
    np.testing.assert_allclose(packed, torch.cat(alone), rtol=1e-3, atol=1e-4)
