"""What the claims draw from: logits, labels, masks, weights, shapes, gaps and modes, as Hypothesis strategies."""

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

CLASSES = st.integers(2, 6)
GAPS = st.floats(25, 500, width=32)  # how far a wrong logit leads
LOGIT = st.floats(-60, 60, width=32)
LABEL = st.sampled_from([0.0, 1.0])
SMOOTHINGS = st.floats(0.01, 0.9)
SHARE = st.floats(0, 1, width=32)  # a soft label of a binary loss
POS_WEIGHTS = st.floats(0.0625, 64, width=32)
IGNORED = st.one_of(st.just(-100), st.integers(-300, -1), st.integers(6, 300))  # labels that are no classes
FLOATS = st.sampled_from(["float16", "float32", "float64"])
DTYPE_NAMES = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 bfloat16".split()
DTYPES = st.sampled_from(DTYPE_NAMES)
# How a loss is run. BACKENDS are Keras' own, each in a process of its own.
MODES = st.sampled_from(["eager", "tf.function", "XLA"])
TORCH_MODES = st.sampled_from(["eager", "torch.compile"])
JAX_MODES = st.sampled_from(["eager", "jax.jit"])
BACKENDS = st.sampled_from(["tensorflow", "jax", "torch"])


@st.composite
def rows(draw, least=1, most=5, values=LOGIT):
    """Logits (N, C) in float32."""
    shape = draw(st.integers(least, most)), draw(CLASSES)
    return draw(arrays.arrays(np.float32, shape, elements=values))


@st.composite
def classified(draw, **limits):
    """Logits (N, C) and the class (N,) of each."""
    logits = draw(rows(**limits))
    classes = draw(arrays.arrays(np.int64, len(logits), elements=st.integers(0, logits.shape[1] - 1)))
    return logits, classes


@st.composite
def masked(draw):
    """A row with −∞ at some classes, and the class that it belongs to, which is not among them."""
    logits, (own,) = draw(classified(most=1))
    out = draw(arrays.arrays(bool, logits.shape[1]))
    out[own] = False
    out[own - 1] = True
    return np.where(out, np.float32(-np.inf), logits[0]), own


@st.composite
def shapes(draw):
    """A shape of logits with a class axis, and another that may fit it: axes dropped, joined, of one, swapped."""
    logits = tuple(draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))) + (draw(CLASSES),)
    labels = draw(
        st.one_of(
            st.just(logits),
            st.just((int(np.prod(logits[:-1])), logits[-1])),
            st.tuples(*[st.sampled_from([1, length]) for length in logits]),
            st.permutations(logits).map(tuple),
            st.integers(0, len(logits) - 1).map(lambda first: logits[first:]),
        )
    )
    return logits, labels


@st.composite
def sequences(draw, kept=1):
    """Logits (B, T, C), classes (B, T) and which of the labels count, at least `kept`."""
    batch, steps, count = draw(st.integers(1, 3)), draw(st.integers(1, 4)), draw(CLASSES)
    logits = draw(arrays.arrays(np.float32, (batch, steps, count), elements=st.floats(-20, 20, width=32)))
    classes = draw(arrays.arrays(np.int64, (batch, steps), elements=st.integers(0, count - 1)))
    counts = draw(arrays.arrays(bool, (batch, steps)))
    counts.flat[:kept] = True
    return logits, classes, counts


@st.composite
def out_of_range(draw):
    """Logits (N, C), and classes (N,) of which one at least is no index of a class."""
    logits, classes = draw(classified(values=st.floats(-10, 10, width=32)))
    count = logits.shape[1]
    wrong = draw(st.one_of(st.integers(count, count + 300), st.integers(-300, -1).filter(lambda index: index != -100)))
    classes[draw(st.integers(0, len(classes) - 1))] = wrong
    return logits, classes


@st.composite
def weighted(draw):
    """A shape of labels and logits, and one of weights which it may or may not be broadcast with."""
    shape = tuple(draw(st.lists(st.integers(1, 3), min_size=1, max_size=3)))
    return shape, tuple(draw(st.lists(st.integers(1, 3), max_size=3)))
