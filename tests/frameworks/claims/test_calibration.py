"""The page on calibration: each sentence tried over the domain that it speaks of."""

import numpy as np
from hypothesis import strategies as st
from sklearn.metrics import log_loss

from . import strategies as draw
from .holds import holds
from .quoted import calibration as quoted


@holds(
    quoted.HARD_ANSWERS,
    quoted.FLOAT32,
    pairs=st.lists(st.tuples(draw.LABEL, draw.LABEL), min_size=1, max_size=9),
    dtype=st.sampled_from(["float32", "float64"]),
)
def test_each_wrong_answer_costs_the_clip(pairs, dtype):
    labels, answers = np.array(pairs, dtype).T
    share = (labels != answers).mean()
    loss = log_loss(labels, answers, labels=[0, 1])
    np.testing.assert_allclose(loss, -np.log(np.finfo(dtype).eps) * share, rtol=1e-5, atol=1e-6)
