"""The page on distillation: each sentence tried over the domain that it speaks of."""

import jax.numpy as jnp
import numpy as np
import optax
import pytest
import tensorflow as tf
import torch
import torch.nn.functional as F
from hypothesis import strategies as st

from . import strategies as draw
from .frameworks import COMPILED, exact
from .holds import holds
from .quoted import distillation as quoted


@holds(quoted.FIRST_AXIS, shape=st.lists(st.integers(1, 4), min_size=1, max_size=4), seed=st.integers(0, 99))
def test_batchmean_divides_by_the_first_axis(shape, seed):
    random = torch.Generator().manual_seed(seed)
    q, p = (torch.rand(shape, generator=random, dtype=torch.float64) + 0.1 for _ in range(2))
    total = (p * (p / q).log()).sum()
    np.testing.assert_allclose(F.kl_div(q.log(), p, reduction="batchmean"), total / shape[0], rtol=1e-9, atol=1e-12)


@holds(quoted.NO_IGNORE, kept=st.lists(st.booleans(), min_size=1, max_size=6).filter(any), seed=st.integers(0, 99))
def test_rows_that_kl_div_is_given_count_and_it_cannot_be_told_which_to_ignore(kept, seed):
    random = torch.Generator().manual_seed(seed)
    q, p = (torch.rand((len(kept), 3), generator=random, dtype=torch.float64).softmax(-1) for _ in range(2))
    losses = (p * (p / q).log()).sum(-1)
    np.testing.assert_allclose(F.kl_div(q.log(), p, reduction="batchmean"), losses.mean())
    np.testing.assert_allclose(F.kl_div(q.log()[kept], p[kept], reduction="batchmean"), losses[kept].mean())
    with pytest.raises(TypeError, match="ignore_index"):
        F.kl_div(q.log(), p, ignore_index=-100)


@holds(quoted.FINITE, drawn=draw.masked(), seed=st.integers(0, 99), draws=COMPILED)
def test_a_finite_number_stands_in_for_minus_infinity_on_both_sides(drawn, seed):
    student, _ = drawn
    masked = np.isinf(student)
    teacher = np.random.default_rng(seed).normal(size=len(student)).astype(np.float32)
    student, teacher = (np.where(masked, np.float32(-1e9), x)[None] for x in (student, teacher))
    kept = ~masked
    p, logits = tf.nn.softmax(teacher).numpy(), student[:, kept]
    right = sum(
        share * exact(logits, np.array([index]))[0] for index, share in enumerate(p[0, kept].astype(np.float64))
    )
    for loss in (
        tf.nn.softmax_cross_entropy_with_logits(p, student),
        F.cross_entropy(torch.tensor(student), torch.tensor(p)),
        optax.softmax_cross_entropy(jnp.asarray(student), jnp.asarray(p)),
    ):
        np.testing.assert_allclose(np.asarray(loss).item(), right, rtol=1e-4, atol=1e-5)
