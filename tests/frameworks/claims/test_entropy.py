"""The page on entropy: each sentence tried over the domain that it speaks of."""

import numpy as np
import torch
import torch.nn.functional as F

from . import strategies as draw
from .frameworks import on_torch
from .holds import holds
from .quoted import entropy as quoted


@holds(quoted.NLL_OF_LOGITS, drawn=draw.classified(), mode=draw.TORCH_MODES)
def test_nll_loss_takes_logits_without_a_word(drawn, mode):
    logits, classes = drawn
    loss = on_torch(F.nll_loss, mode)(torch.tensor(logits), torch.tensor(classes))
    picked = logits.astype(np.float64)[np.arange(len(classes)), classes]
    np.testing.assert_allclose(loss, -picked.mean(), rtol=1e-5, atol=1e-5)
