"""The page that starts from the symptom: each sentence tried over the domain that it speaks of."""

import jax
import jax.numpy as jnp
import numpy as np
import tensorflow as tf
import torch
from hypothesis import strategies as st

from . import strategies as draw
from .frameworks import COMPILED, gradient
from .holds import holds
from .quoted import symptoms as quoted


@holds(quoted.ROW_MASKED, count=draw.CLASSES, draws=COMPILED)
def test_a_row_of_masked_classes_is_nan(count):
    row = np.full((1, count), -np.inf, np.float32)
    for softmax in (tf.nn.softmax(row), torch.softmax(torch.tensor(row), dim=1), jax.nn.softmax(jnp.asarray(row))):
        assert np.isnan(np.asarray(softmax)).all()


@holds(quoted.ROOT_OF_ZERO, count=draw.CLASSES, small=st.floats(1e-20, 1e-3), draws=COMPILED)
def test_the_root_of_a_sum_of_squares_of_zero(count, small):
    zeros = np.zeros(count, np.float32)
    for added, is_right in ((0.0, np.isnan), (small, np.isfinite)):
        x = torch.tensor(zeros, requires_grad=True)
        ((x**2).sum() + added).sqrt().backward()
        by_jax = jax.grad(lambda x, added=added: jnp.sqrt((x**2).sum() + added))(jnp.asarray(zeros))
        by_tensorflow = gradient(lambda x, added=added: tf.sqrt(tf.reduce_sum(x**2) + added), zeros)
        assert all(is_right(found).all() for found in (x.grad.numpy(), by_jax, by_tensorflow))


@holds(
    quoted.NOT_LOG_PROBABILITIES,
    logits=draw.rows(values=st.floats(-20, 20, width=32)),
    dtype=st.sampled_from([torch.float16, torch.bfloat16, torch.float32, torch.float64]),
    count=st.integers(2, 50000),
)
def test_log_probabilities_pass_and_probabilities_do_not(logits, dtype, count):
    wide = torch.randn(2, count, generator=torch.Generator().manual_seed(count)) * 20
    for x in (torch.tensor(logits).to(dtype), wide.to(dtype)):
        for given, is_found in ((x.log_softmax(1), False), (x.softmax(1), True)):
            assert ((given.double().exp().sum(1) - 1).abs() > 0.1).any() == is_found


@holds(quoted.WANTS_LOGITS, logits=draw.rows(), seed=st.integers(0, 99))
def test_cross_entropy_loss_of_probabilities(logits, seed):
    labels = np.random.default_rng(seed).integers(logits.shape[1], size=len(logits))
    probabilities = torch.tensor(logits).double().softmax(1)
    twice = -np.log(probabilities.softmax(1).numpy()[np.arange(len(labels)), labels]).mean()
    loss = torch.nn.CrossEntropyLoss()(probabilities, torch.tensor(labels)).item()
    np.testing.assert_allclose(loss, twice, rtol=1e-12)


@holds(quoted.ALL_OFF, count=draw.CLASSES, examples=st.integers(1, 8), units=st.integers(1, 8), seed=st.integers(0, 99))
def test_units_that_are_all_off_get_no_gradient(count, examples, units, seed):
    torch.manual_seed(seed)
    inputs, labels = torch.randn(examples, 4), torch.randint(count, (examples,))
    first, last = torch.nn.Linear(4, units), torch.nn.Linear(units, count)
    with torch.no_grad():
        first.bias -= 1 + first(inputs).max()
    hidden = torch.relu(first(inputs))
    assert (hidden == 0).all()
    torch.nn.functional.cross_entropy(last(hidden), labels).backward()
    assert all((weights.grad == 0).all() for weights in (first.weight, first.bias, last.weight))
