"""The page on error messages: each sentence tried over the domain that it speaks of."""

import numpy as np
import pytest
from hypothesis import strategies as st
from sklearn.metrics import log_loss

from . import strategies as draw
from .holds import holds
from .quoted import messages as quoted


@holds(quoted.NOT_RESCALED, drawn=draw.classified(least=2, values=st.floats(0.0625, 0.375, width=32)))
def test_rows_that_do_not_sum_to_one_are_used_as_they_are(drawn):
    rows, classes = drawn
    rows = np.concatenate([rows.astype(np.float64), np.ones((len(rows), 1))], axis=1)  # a sum above 1
    with pytest.warns(UserWarning, match="do not sum to one"):
        loss = log_loss(classes, rows, labels=range(rows.shape[1]))
    np.testing.assert_allclose(loss, -np.log(rows[np.arange(len(rows)), classes]).mean(), rtol=1e-6)
