"""What the claims draw from: logits, labels, masks, weights, shapes, gaps and modes, as Hypothesis strategies."""

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

CLASSES = st.integers(2, 6)
GAPS = st.floats(25, 500, width=32)  # how far a wrong logit leads
LOGIT = st.floats(-60, 60, width=32)
LABEL = st.sampled_from([0.0, 1.0])
SMOOTHINGS = st.floats(0.01, 0.9)
MODES = st.sampled_from(["eager", "tf.function", "XLA"])


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
