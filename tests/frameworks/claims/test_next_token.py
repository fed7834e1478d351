"""The page on the next-token loss: each sentence tried over the domain that it speaks of."""

import jax.numpy as jnp
import numpy as np
import optax
import pytest
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import strategies as st
from transformers import (
    BartConfig,
    BartForConditionalGeneration,
    MarianConfig,
    MarianMTModel,
    T5Config,
    T5ForConditionalGeneration,
)
from transformers.loss.loss_utils import ForCausalLMLoss

from . import keras_on
from . import strategies as draw
from .frameworks import COMPILED, ERRORS, exact
from .holds import holds
from .quoted import next_token as quoted


@holds(quoted.MINUS_100, drawn=draw.classified(least=2, values=st.floats(-10, 10, width=32)), draws=COMPILED)
def test_minus_100_outside_of_pytorch(drawn):
    logits, classes = drawn
    kept = classes.copy()
    classes[0] = -100
    with pytest.raises(ERRORS):
        tf.nn.sparse_softmax_cross_entropy_with_logits(classes, logits)
    sparse = "SparseCategoricalCrossentropy"
    with pytest.raises(ValueError):
        keras_on.loss("tensorflow", sparse, classes, logits, from_logits=True)
    right = exact(logits, kept)
    right[0] = 0
    for backend in ("jax", "torch"):
        mean = keras_on.loss(backend, sparse, classes, logits, from_logits=True)
        np.testing.assert_allclose(mean, right.mean(), rtol=1e-4, atol=1e-5)


@holds(quoted.FROM_THE_END, count=st.integers(2, 140), draws=COMPILED)
def test_minus_100_is_a_token_of_a_large_vocabulary(count):
    logits = jnp.linspace(0.0, 5.0, count)
    loss = optax.softmax_cross_entropy_with_integer_labels
    if count < 100:
        assert jnp.isnan(loss(logits, jnp.array(-100)))
    else:
        assert loss(logits, jnp.array(-100)) == loss(logits, jnp.array(count - 100))


@holds(quoted.WHO_SHIFTS, drawn=draw.sequences())
def test_shifted_labels_are_not_shifted_again(drawn):
    logits, tokens, _ = drawn
    x, labels = torch.tensor(logits), torch.tensor(tokens)
    shifted = F.pad(labels[:, 1:], (0, 1), value=-100)
    by_itself = ForCausalLMLoss(x, labels, vocab_size=x.shape[-1])
    given = ForCausalLMLoss(x, None, vocab_size=x.shape[-1], shift_labels=shifted)
    rows = x[:, :-1].reshape(-1, x.shape[-1])
    right = F.cross_entropy(rows, labels[:, 1:].reshape(-1))
    np.testing.assert_allclose([by_itself, given], right, rtol=1e-5)


LAYERS = {"encoder_layers": 1, "decoder_layers": 1, "encoder_attention_heads": 1, "decoder_attention_heads": 1}
LAYERS |= {"encoder_ffn_dim": 8, "decoder_ffn_dim": 8, "max_position_embeddings": 16}
MARKS = {"vocab_size": 8, "d_model": 8, "pad_token_id": 0, "eos_token_id": 1, "decoder_start_token_id": 0}
MODELS = {
    "T5": lambda: T5ForConditionalGeneration(T5Config(**MARKS, d_kv=8, d_ff=8, num_layers=1, num_heads=1)),
    "BART": lambda: BartForConditionalGeneration(BartConfig(**MARKS, **LAYERS, forced_eos_token_id=None)),
    "Marian": lambda: MarianMTModel(MarianConfig(**MARKS, **LAYERS, forced_eos_token_id=None)),
}


@holds(
    quoted.ENCODER_DECODER,
    model=st.sampled_from(list(MODELS)),
    question=st.lists(st.integers(2, 7), min_size=1, max_size=5),
    answer=st.lists(st.integers(1, 7), min_size=1, max_size=5),
)
def test_an_encoder_decoder_judges_each_place_by_the_token_there(model, question, answer):
    torch.manual_seed(0)
    ids, labels = torch.tensor([question]), torch.tensor([answer])
    with torch.no_grad():
        out = MODELS[model]().eval()(input_ids=ids, labels=labels)
    np.testing.assert_allclose(out.loss, F.cross_entropy(out.logits[0], labels[0]), rtol=1e-5)
