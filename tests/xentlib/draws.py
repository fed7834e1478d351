"""Seeded random arguments that visit what is hard: every scale, ties, confident rows, labels near 0 and 1."""

import numpy as np

DTYPES = (np.float16, np.float32, np.float64)
# Powers of ten of the logits' magnitudes: what float16 holds, and as wide as float32 allows for all the others.
DECADES = {np.float16: (-7, 4.5), np.float32: (-30, 30), np.float64: (-30, 30)}
# By how much a logit may lead: until e^-lead rounds to 0, in float64 until it is subnormal.
LEAD = {np.float16: 18, np.float32: 104, np.float64: 700}
# Every so many rows the labels are of another kind; coprime with the kinds of logits, so that each meets each.
EVERY = 5


def logits(rng, shape, dtype):
    """By turns a row that is ordinary, of all scales, of one, confident, of integers with ties, of equals but for one.

    In one dimension an element stands for a row.
    """
    row = (shape[0], *[1] * (len(shape) - 1))
    scales, scale = (10.0 ** rng.uniform(*DECADES[dtype], size) for size in (shape, row))
    confident = rng.normal(size=shape) * 2
    equals = np.full(shape, rng.normal(size=row) * 3)
    if len(shape) == 1:
        confident += rng.uniform(-LEAD[dtype], LEAD[dtype], shape)
    else:
        leader = np.arange(shape[0]), rng.integers(shape[1], size=shape[0])
        confident[leader] += rng.uniform(5, LEAD[dtype], shape[0])
        # As likely as all others together: each rounding of their sum shows.
        equals[leader] += np.log(shape[1]) + rng.uniform(-1, 1, shape[0])
    kinds = [
        rng.normal(size=shape) * 4,
        rng.choice([-1, 1], shape) * scales,
        rng.uniform(-1, 1, shape) * scale,
        confident,
        rng.integers(-3, 4, shape),
        equals,
    ]
    return np.choose(np.arange(shape[0]).reshape(row) % len(kinds), kinds).astype(dtype)


def probabilities(rng, shape, dtype):
    """Labels in [0, 1]: anywhere, exactly 0 or 1, close to 0, close to 1."""
    small = 10.0 ** rng.uniform(-7, 0, shape)
    kinds = [rng.random(shape), rng.integers(0, 2, shape), small, 1 - small]
    return np.choose(rng.integers(len(kinds), size=shape), kinds).astype(dtype)


def distributions(rng, shape, dtype):
    """Soft labels, some with zeros, by turns with smoothed ones; they sum to 1 but for their rounding to the dtype."""
    weights = rng.random(shape) ** rng.integers(1, 9, (shape[0], 1))
    weights *= rng.random(shape) < rng.choice([0.3, 1.0], (shape[0], 1))
    weights[:, 0] += 1e-3
    smooth = one_hot(rng.integers(shape[1], size=shape[0]), shape[1], float) * 0.9 + 0.1 / shape[1]
    weights[::EVERY] = smooth[::EVERY]
    return (weights / weights.sum(axis=1, keepdims=True)).astype(dtype)


def class_indices(rng, logits):
    """Any class in one row of EVERY, in the others the winner, whose loss is the small one."""
    any_class = rng.integers(logits.shape[1], size=len(logits))
    return np.where(np.arange(len(logits)) % EVERY, logits.argmax(axis=1), any_class)


def one_hot(indices, classes, dtype):
    return (np.arange(classes) == np.asarray(indices)[..., np.newaxis]).astype(dtype)
