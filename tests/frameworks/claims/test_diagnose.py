"""The page diagnose: each sentence tried over the domain that it speaks of."""

import torch
import torch.nn.functional as F
from hypothesis import strategies as st

from .holds import holds
from .quoted import diagnose as quoted


@holds(quoted.BCE_ENDS_BEFORE, logit=st.floats(-100, -40, width=32))
def test_the_gradient_of_bce_is_lost_before_its_clip(logit):
    x = torch.tensor(logit, requires_grad=True)
    loss = F.binary_cross_entropy(torch.sigmoid(x), torch.tensor(1.0))
    loss.backward()
    assert loss <= 100
    assert abs(x.grad) < 1e-5
